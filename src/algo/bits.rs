//! Bit manipulation.

/// The position, counted from 1, behind `before` bits of the other kind; 0 if there is no such bit.
#[inline(always)]
pub fn position(before: u32, any: bool) -> u32 {
    if any { before + 1 } else { 0 }
}
