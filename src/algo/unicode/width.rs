//! Column widths.

use super::class::is_print;
use super::tables::{wide::WIDE, zero_width::ZERO_WIDTH};

/// 0 for the null character, marks and format characters; 2 for what East Asian typography sets wide; -1 for what is
/// not printable; 1 for all else.
#[inline]
pub fn width(c: u32) -> i32 {
    if c < 0x7f {
        return if c >= 0x20 {
            1
        } else if c == 0 {
            0
        } else {
            -1
        };
    }
    // The ideographs and syllables that most wide text consists of.
    if c.wrapping_sub(0x4e00) < 0x5200 || c.wrapping_sub(0xac00) < 0x2ba4 {
        return 2;
    }
    if !is_print(c) {
        return -1;
    }
    if ZERO_WIDTH.has(c) {
        return 0;
    }
    let (mut low, mut high) = (0, WIDE.len());
    while low < high {
        let middle = (low + high) / 2;
        match WIDE.get(middle) {
            Some(&(_, last)) if last < c => low = middle + 1,
            _ => high = middle,
        }
    }
    if WIDE.get(low).is_some_and(|&(first, _)| first <= c) { 2 } else { 1 }
}
