//! The additive feedback generator of `random`: x[i] = x[i - degree] + x[i - separation], seeded by Park and Miller's
//! generator. The sequences are those of the BSD systems and glibc, which programs' expectations come from.

/// The degree, the separation and the state size in bytes of each type.
const TYPES: [(usize, usize, usize); 5] = [(0, 0, 8), (7, 3, 32), (15, 1, 64), (31, 3, 128), (63, 1, 256)];

/// How many types there are.
pub const KINDS: usize = TYPES.len();

/// The words of the default state: type 3, with the word in front that says so.
pub const DEFAULT_WORDS: usize = 32;

/// The type of the largest generator whose state fits in `size` bytes.
pub fn type_for(size: usize) -> Option<usize> {
    TYPES.iter().rposition(|t| size >= t.2)
}

/// How many words follow the first word of a state of this type.
#[inline]
pub fn words(kind: usize) -> usize {
    TYPES.get(kind).map_or(0, |t| t.0.max(1))
}

/// The first word of a state: its type, and where in it the generator stands.
pub fn header(kind: usize, at: usize) -> u32 {
    (at * TYPES.len() + kind) as u32
}

/// The type and the index in the first word of a state.
pub fn parse_header(word: u32) -> (usize, usize) {
    let (kind, at) = (word as usize % TYPES.len(), word as usize / TYPES.len());
    (kind, at % words(kind))
}

/// Fills a state from a seed and runs it in; returns the index where it stands.
pub fn seed(kind: usize, state: &mut [u32], seed: u32) -> usize {
    let mut x = if seed == 0 { 1 } else { seed as i32 };
    for word in state.iter_mut() {
        *word = x as u32;
        // 16807 x modulo 2^31 - 1, for negative x as Schrage's method gives it.
        x = 16807 * (x % 127_773) - 2836 * (x / 127_773);
        if x < 0 {
            x = x.wrapping_add(i32::MAX);
        }
    }
    let mut at = 0;
    if kind != 0 {
        at = TYPES.get(kind).map_or(0, |t| t.1);
        for _ in 0..10 * state.len() {
            next(kind, state, &mut at);
        }
    }
    at
}

/// The next number, 31 bits. `at` is the index of the word that is replaced; the other summand is as many words behind
/// it as the separation says.
#[inline(always)]
pub fn next(kind: usize, state: &mut [u32], at: &mut usize) -> i32 {
    let Some(&(degree, separation, _)) = TYPES.get(kind) else { return 0 };
    if degree == 0 {
        let Some(word) = state.first_mut() else { return 0 };
        *word = word.wrapping_mul(1_103_515_245).wrapping_add(12345) & 0x7fff_ffff;
        return *word as i32;
    }
    let back = if *at >= separation { *at - separation } else { *at + degree - separation };
    let addend = state.get(back).copied().unwrap_or(0);
    let Some(word) = state.get_mut(*at) else { return 0 };
    *word = word.wrapping_add(addend);
    let number = (*word >> 1) as i32;
    *at = if *at + 1 == degree { 0 } else { *at + 1 };
    number
}
