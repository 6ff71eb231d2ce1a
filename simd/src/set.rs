//! Spans of bytes that are, or are not, in a set.

use crate::block::Block;
use crate::scan::{find_or_end, first};
use wasi_libc_macros::simd;

/// A set of bytes as two tables, for those below 128 and the others: by the lower half of a byte, a bit for each higher half.
struct Set {
    low: Block,
    high: Block,
    low_bits: Block,
    high_bits: Block,
    half: Block,
}

/// The bits of the eight higher halves.
const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];
const BITS_FROM_8: [u8; 16] = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128];

impl Set {
    /// The bytes of a terminated string, with its terminator if that is wanted.
    ///
    /// # Safety
    /// `s` must be a terminated string.
    #[simd]
    unsafe fn of_string(mut s: *const u8, with_terminator: bool) -> Set {
        let mut table = [0u8; 32];
        table[0] = with_terminator.into();
        loop {
            // SAFETY: not behind the terminator.
            let byte = unsafe { s.read() };
            if byte == 0 {
                break;
            }
            table[usize::from(byte >> 7 << 4 | byte & 15)] |= 1 << (byte >> 4 & 7);
            s = s.wrapping_add(1);
        }
        let load = |bytes: &[u8; 16]| {
            // SAFETY: an array of 16 bytes.
            unsafe { Block::load(bytes.as_ptr()) }
        };
        // SAFETY: the two halves of the array.
        let (low, high) = unsafe { (Block::load(table.as_ptr()), Block::load(table.as_ptr().wrapping_add(16))) };
        Set { low, high, low_bits: load(&BITS), high_bits: load(&BITS_FROM_8), half: Block::splat(15) }
    }

    /// A byte of the set is not 0 in the result, any other one is.
    #[simd]
    fn members(&self, block: Block) -> Block {
        let (lower, higher) = (block.and(self.half), block.high_halves());
        let low = self.low.look_up(lower).and(self.low_bits.look_up(higher));
        low.or(self.high.look_up(lower).and(self.high_bits.look_up(higher)))
    }
}

/// The length of the longest start of `s` with bytes of `set` only.
///
/// # Safety
/// Both must be terminated strings.
#[simd]
pub unsafe fn span(s: *const u8, set: *const u8) -> usize {
    let zero = Block::splat(0);
    // SAFETY: neither string is read behind its terminator, which is not in the set.
    unsafe {
        let (one, two) = (set.read(), if set.read() == 0 { 0 } else { set.wrapping_add(1).read() });
        // A start that is too short for a table, or none.
        if one == 0 || !contains(set, s.read()) {
            return 0;
        }
        if two == 0 {
            let wanted = Block::splat(one);
            return first(s, |block| block.eq(wanted).not());
        }
        let set = Set::of_string(set, false);
        first(s, |block| set.members(block).eq(zero))
    }
}

/// Whether a byte is in a set, which the terminator is not.
#[inline(always)]
unsafe fn contains(mut set: *const u8, byte: u8) -> bool {
    loop {
        // SAFETY: not behind the terminator.
        let member = unsafe { set.read() };
        if member == 0 || member == byte {
            return member != 0;
        }
        set = set.wrapping_add(1);
    }
}

/// The length of the longest start of `s` without any byte of `set`.
///
/// # Safety
/// Both must be terminated strings.
#[simd]
pub unsafe fn span_without(s: *const u8, set: *const u8) -> usize {
    // SAFETY: neither string is read behind its terminator.
    unsafe {
        let one = set.read();
        if one == 0 || set.wrapping_add(1).read() == 0 {
            return find_or_end(s, one);
        }
        let two = set.wrapping_add(1).read();
        let three = set.wrapping_add(2).read();
        // Up to three bytes are compared with.
        if three == 0 || set.wrapping_add(3).read() == 0 {
            let (zero, one, two, three) = (Block::splat(0), Block::splat(one), Block::splat(two), Block::splat(three));
            return first(s, |block| block.eq(zero).or(block.eq(one)).or(block.eq(two).or(block.eq(three))));
        }
        let (zero, set) = (Block::splat(0), Set::of_string(set, true));
        first(s, |block| set.members(block).eq(zero).not())
    }
}
