//! Simple case mapping: one character to one character.

use super::tables::{in_run, to_lower::TO_LOWER, to_upper::TO_UPPER};

/// The lower case of a character, or the character itself.
pub fn to_lower(c: u32) -> u32 {
    if c < 0x80 {
        return if c.wrapping_sub(0x41) < 26 { c | 0x20 } else { c };
    }
    if c.wrapping_sub(0xc0) < 0x1f && c != 0xd7 {
        return c + 32;
    }
    map(&TO_LOWER, c)
}

/// [`to_lower`] of a wide character.
#[inline(always)]
pub fn to_lower_wide(c: i32) -> i32 {
    to_lower(c as u32) as i32
}

/// The upper case of a character, or the character itself.
pub fn to_upper(c: u32) -> u32 {
    if c < 0x80 {
        return if c.wrapping_sub(0x61) < 26 { c & !0x20 } else { c };
    }
    // Latin-1, where most of what is not ASCII lies.
    if c.wrapping_sub(0xe0) < 0x1f && c != 0xf7 {
        return c - 32;
    }
    map(&TO_UPPER, c)
}

const UPPER: usize = 1;
const LOWER: usize = 2;

/// The number of a mapping of `wctrans`, or 0.
pub fn mapping_named(name: &[u8]) -> usize {
    match name {
        _ if name.iter().eq(b"toupper") => UPPER,
        _ if name.iter().eq(b"tolower") => LOWER,
        _ => 0,
    }
}

/// The character as the mapping with this number has it.
pub fn mapped(c: u32, mapping: usize) -> u32 {
    match mapping {
        UPPER => to_upper(c),
        LOWER => to_lower(c),
        _ => c,
    }
}

fn map(runs: &[(u32, i32)], c: u32) -> u32 {
    if c >= 0x11_0000 {
        return c;
    }
    let behind = super::tables::runs_up_to(runs.len(), c, |i| runs.get(i).map_or(0, |run| run.0));
    match behind.checked_sub(1).and_then(|i| runs.get(i)) {
        Some(&(run, distance)) if in_run(run, c) => c.wrapping_add_signed(distance),
        _ => c,
    }
}
