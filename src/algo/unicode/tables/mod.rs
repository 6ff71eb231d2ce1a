//! The tables that scripts/gen-unicode.mjs writes, and their shapes.

pub mod alpha;
pub mod lower;
pub mod not_lower;
pub mod print;
pub mod to_lower;
pub mod to_upper;
pub mod upper;
pub mod wide;
pub mod zero_width;

/// Where [`Bits`] go on with ranges: before it is what most text consists of.
const FAR: u32 = 0x2_0000;
/// Blocks before that.
const NUMBERS: usize = (FAR >> 7) as usize;

/// A set of code points: before [`FAR`] a number of a block for each 128 code points, and the bits of each block in two
/// words; then the first and the last of each range.
pub struct Bits<const WORDS: usize> {
    /// Block numbers.
    pub numbers: [u8; NUMBERS],
    /// Bits.
    pub blocks: [u64; WORDS],
    /// Ranges, apart: so the loop over them stays one.
    pub far: &'static [(u32, u32)],
}

impl<const WORDS: usize> Bits<WORDS> {
    /// Whether the code point is in the set.
    #[inline(always)]
    pub fn has(&self, c: u32) -> bool {
        if c >= FAR {
            return self.far.iter().any(|(first, last)| *first <= c && c <= *last);
        }
        let block = self.numbers[c as usize >> 7];
        match self.blocks.get(usize::from(block) << 1 | c as usize >> 6 & 1) {
            Some(word) => word >> (c & 63) & 1 != 0,
            None => false,
        }
    }
}

/// Whether `c` is in the packed run: its first code point, 10 bits of count less one, and the step less one.
#[inline]
pub fn in_run(run: u32, c: u32) -> bool {
    let (first, count, step) = (run >> 11, run >> 1 & 0x3ff, run & 1);
    let distance = c.wrapping_sub(first);
    distance >> step <= count && distance & step == 0
}

/// The number of packed runs, in order, that start at or before `c`.
#[inline(always)]
pub(super) fn runs_up_to(len: usize, c: u32, run: impl Fn(usize) -> u32) -> usize {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = (low + high) / 2;
        if run(middle) >> 11 <= c { low = middle + 1 } else { high = middle }
    }
    low
}
