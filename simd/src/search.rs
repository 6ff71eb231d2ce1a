//! Looking for a string in a string: a scan for offsets where the needle's first and last bytes stand at the right distance, 16 at a
//! time. Where that finds too many in vain, a search in linear time takes over, which the caller passes.

use crate::block::{Block, SIZE};
use crate::compare;
use crate::scan;
use wasi_libc_macros::simd;

/// A search in linear time: the text, its length, the needle, its length.
pub type Linear = unsafe fn(*const u8, usize, *const u8, usize) -> Option<usize>;

/// The first offset at which the needle, which is not empty, stands in `n` bytes.
///
/// # Safety
/// The pointers must be readable for the lengths given with them.
#[simd]
pub unsafe fn find(text: *const u8, n: usize, needle: *const u8, needle_len: usize, linear: Linear) -> Option<usize> {
    if needle_len > n {
        return None;
    }
    // SAFETY: a block at `at` and one at `at + tail` lie in the text as long as 16 offsets are left.
    unsafe {
        let tail = needle_len - 1;
        if tail == 0 {
            return scan::find_byte(text, needle.read(), n);
        }
        let offsets = n - tail;
        if offsets < SIZE {
            return short(text, offsets, needle, needle_len);
        }
        let (first, last) = (Block::splat(needle.read()), Block::splat(needle.wrapping_add(tail).read()));
        // What may still be spent on comparisons that lead to nothing.
        let cost = needle_len / 8 + 1;
        let mut budget = needle_len + 256;
        let (mut at, mut seen) = (0, 0);
        loop {
            let here = text.wrapping_add(at);
            let pairs = Block::load(here).eq(first).and(Block::load(here.wrapping_add(tail)).eq(last));
            budget += SIZE;
            if pairs.any() {
                // The last block overlaps the one before it: what was seen there counts no more.
                let mut marks = pairs.mask() >> (seen - at) << (seen - at);
                while marks != 0 {
                    let offset = at + marks.trailing_zeros() as usize;
                    if compare::bytes(text.wrapping_add(offset), needle, tail) == 0 {
                        return Some(offset);
                    }
                    if budget < cost {
                        return linear(text.wrapping_add(offset), n - offset, needle, needle_len).map(|at| at + offset);
                    }
                    budget -= cost;
                    marks &= marks - 1;
                }
            }
            seen = at + SIZE;
            if seen == offsets {
                return None;
            }
            at = seen.min(offsets - SIZE);
        }
    }
}

/// The same for fewer than 16 offsets.
#[simd]
unsafe fn short(text: *const u8, offsets: usize, needle: *const u8, needle_len: usize) -> Option<usize> {
    // SAFETY: the needle's length behind each offset is text.
    unsafe {
        let first = needle.read();
        let is_match = |at: usize| {
            let here = text.wrapping_add(at);
            here.read() == first && compare::bytes(here, needle, needle_len) == 0
        };
        (0..offsets).find(|at| is_match(*at))
    }
}

/// The first offset at which the terminated string `needle` stands in another one. No more of that is measured than four times what
/// is looked through.
///
/// # Safety
/// Both must be terminated strings.
#[simd]
pub unsafe fn find_string(text: *const u8, needle: *const u8, linear: Linear) -> Option<usize> {
    // SAFETY: nothing behind a terminator counts as text or needle.
    unsafe {
        let head = needle.read();
        if head == 0 {
            return Some(0);
        }
        let start = scan::find_or_end(text, head);
        let text = text.wrapping_add(start);
        if text.read() == 0 {
            return None;
        }
        // A long needle costs no more than the text.
        let mut limit = 64;
        let needle_len = loop {
            let len = scan::len_at_most(needle, limit);
            if len < limit {
                break len;
            }
            if scan::len_at_most(text, limit) < limit {
                return None;
            }
            limit = limit.saturating_mul(4);
        };
        if needle_len == 1 {
            return Some(start);
        }
        let (mut from, mut known, mut window) = (0, 0, needle_len + 128);
        loop {
            let more = scan::len_at_most(text.wrapping_add(known), window);
            known += more;
            if let Some(at) = find(text.wrapping_add(from), known - from, needle, needle_len, linear) {
                return Some(start + from + at);
            }
            if more < window {
                return None;
            }
            from = known - (needle_len - 1);
            window = window.saturating_mul(4);
        }
    }
}
