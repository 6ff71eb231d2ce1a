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

/// A set of code points. `top` has an entry for each 2048 code points (none behind the last different one), `rows` the
/// numbers of 16 blocks for each of those, `blocks` the bits of 128 code points in two words.
pub struct Bits {
    /// Row numbers.
    pub top: &'static [u8],
    /// Block numbers.
    pub rows: &'static [u8],
    /// Bits.
    pub blocks: &'static [u64],
}

impl Bits {
    /// Whether the code point is in the set.
    #[inline]
    pub fn has(&self, c: u32) -> bool {
        let c = c as usize;
        if c >= 0x11_0000 {
            return false;
        }
        let Some(row) = self.top.get(c >> 11).or(self.top.last()) else { return false };
        let Some(block) = self.rows.get(usize::from(*row) << 4 | c >> 7 & 15) else { return false };
        match self.blocks.get(usize::from(*block) << 1 | c >> 6 & 1) {
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
