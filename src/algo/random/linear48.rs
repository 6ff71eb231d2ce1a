//! The linear congruential generator that POSIX prescribes for `drand48` and its family: modulo 2^48.

/// The multiplier before `lcong48` changes it.
const FACTOR: u64 = 0x5_DEEC_E66D;
/// The addend before `lcong48` changes it.
const ADDEND: u64 = 0xB;
const MASK: u64 = (1 << 48) - 1;

/// 48 bits in three words, the lowest first, as C programs hand them over.
pub type Words = [u16; 3];

/// The number in three words.
pub const fn join(words: Words) -> u64 {
    words[0] as u64 | (words[1] as u64) << 16 | (words[2] as u64) << 32
}

/// The three words of a number.
pub const fn split(x: u64) -> Words {
    [x as u16, (x >> 16) as u16, (x >> 32) as u16]
}

/// The generator's parameters, and the state of the functions that keep one.
#[derive(Clone, Copy)]
pub struct Generator {
    /// The last number.
    pub x: u64,
    factor: u64,
    addend: u64,
}

impl Generator {
    /// The generator before a program has seeded it.
    pub const fn new() -> Self {
        Generator { x: 0, factor: FACTOR, addend: ADDEND }
    }

    /// Starts again from `x`, with the standard parameters.
    pub fn seed(&mut self, x: u64) {
        *self = Generator { x, ..Self::new() };
    }

    /// Sets all parameters (`lcong48`): the state, the multiplier, the addend.
    pub fn set(&mut self, p: [u16; 7]) {
        *self = Generator { x: join([p[0], p[1], p[2]]), factor: join([p[3], p[4], p[5]]), addend: p[6].into() };
    }

    /// The number after `x`.
    pub fn after(&self, x: u64) -> u64 {
        x.wrapping_mul(self.factor).wrapping_add(self.addend) & MASK
    }
}

impl Default for Generator {
    fn default() -> Self {
        Self::new()
    }
}

/// Converts a state to the result of `drand48`, in [0, 1).
pub fn to_double(x: u64) -> f64 {
    // All 48 bits fit in the fraction.
    f64::from_bits(0x3ff << 52 | x << 4) - 1.0
}

/// Converts a state to the result of `lrand48`, in [0, 2^31).
pub fn to_unsigned(x: u64) -> i32 {
    (x >> 17) as i32
}

/// Converts a state to the result of `mrand48`, in [-2^31, 2^31).
pub fn to_signed(x: u64) -> i32 {
    (x >> 16) as i32
}
