//! The additive feedback generator of `random`: x[i] = x[i - degree] + x[i - separation], seeded by Park and Miller's
//! generator. The sequences are those of the BSD systems and glibc, which programs' expectations come from.

/// The number of words and the state size in bytes of each type.
const TYPES: [(usize, usize); 5] = [(1, 8), (7, 32), (15, 64), (31, 128), (63, 256)];

/// How many types there are.
pub const KINDS: usize = TYPES.len();

/// The words of the default state: type 3, with the word in front that says so.
pub const DEFAULT_WORDS: usize = 32;

/// The type of the largest generator whose state fits in `size` bytes.
pub fn type_for(size: usize) -> Option<usize> {
    TYPES.iter().rposition(|t| size >= t.1)
}

/// The type with so many words.
pub fn type_of(words: usize) -> usize {
    TYPES.iter().position(|t| words == t.0).unwrap_or(0)
}

/// How many words follow the first word of a state of this type.
#[inline]
pub fn words(kind: usize) -> usize {
    TYPES.get(kind).map_or(0, |t| t.0)
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
pub fn seed(state: &mut [u32], seed: u32) -> usize {
    let mut x = if seed == 0 { 1 } else { seed as i32 };
    for word in state.iter_mut() {
        *word = x as u32;
        // 16807 x modulo 2^31 - 1, for negative x as Schrage's method gives it.
        x = 16807 * (x % 127_773) - 2836 * (x / 127_773);
        if x < 0 {
            x = x.wrapping_add(i32::MAX);
        }
    }
    let start = separation(state.len());
    replace(state, start);
    if start != 0 {
        // Ten times as many numbers as there are words, none of which is used.
        (0..10).for_each(|_| replace(state, 0));
    }
    start
}

/// The state before the program gives one or seeds it: that of the seed 1, with the word in front, and the index where it
/// stands. Computed when the library is compiled.
pub const fn default_state() -> ([u32; DEFAULT_WORDS], usize) {
    const LEN: usize = DEFAULT_WORDS - 1;
    const BACK: usize = separation(LEN);
    let mut state = [0; DEFAULT_WORDS];
    let (mut x, mut at) = (1i64, 0);
    while at < LEN {
        state[1 + at] = x as u32;
        x = x * 16807 % i32::MAX as i64;
        at += 1;
    }
    at = BACK;
    while at < 11 * LEN {
        state[1 + at % LEN] = state[1 + at % LEN].wrapping_add(state[1 + (at - BACK) % LEN]);
        at += 1;
    }
    (state, BACK)
}

/// How far behind the word that is replaced the other summand is, by the number of words; 0 for the linear generator.
const fn separation(words: usize) -> usize {
    if words == 7 || words == 31 { 3 } else { (words > 1) as usize }
}

/// Replaces the words by the next numbers: all, or, where `from` is not 0, those from the separation on.
#[inline]
fn replace(state: &mut [u32], from: usize) {
    match separation(state.len()) {
        0 => {
            state.iter_mut().for_each(|word| *word = word.wrapping_mul(1_103_515_245).wrapping_add(12345) & 0x7fff_ffff)
        }
        back => add_earlier(state, from, back),
    }
}

/// [`replace`] by sums. The words that are added next stay in variables: what was just stored takes long to load again.
#[inline]
fn add_earlier(state: &mut [u32], from: usize, back: usize) {
    let before = |i: usize| if from < i { from + state.len() - i } else { from - i };
    let at = |i: usize| state.get(before(i)).copied().unwrap_or(0);
    let (mut third, mut second, mut first) = (at(back), at(back.min(2)), at(1));
    for word in state.iter_mut().skip(from) {
        let sum = word.wrapping_add(third);
        *word = sum;
        if back == 1 {
            third = sum;
        } else {
            (third, second, first) = (second, first, sum);
        }
    }
}

/// The next number, 31 bits: that of the word at the index `at`. Behind the last one, all are replaced.
#[inline(always)]
pub fn next(state: &mut [u32], at: &mut usize) -> i32 {
    let Some(&word) = state.get(*at) else { return 0 };
    *at += 1;
    if *at == state.len() {
        *at = 0;
        replace(state, 0);
    }
    (if state.len() == 1 { word } else { word >> 1 }) as i32
}
