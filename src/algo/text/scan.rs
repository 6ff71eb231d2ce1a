//! Searching for a byte.

use super::word::{WORD, exact_zeros, first, last, load_aligned, load_around, mask_before, repeat, zeros};
use crate::abi::small;
use core::ffi::CStr;

/// The number of bytes before the terminator.
///
/// # Safety
/// `s` must be a terminated string.
#[inline]
pub unsafe fn len(s: *const u8) -> usize {
    let skew = s.addr() % WORD;
    // SAFETY: every aligned word read holds a byte of the string or its terminator.
    unsafe {
        let mut marks = zeros(load_around(s) | mask_before(skew));
        let mut p = s.wrapping_sub(skew);
        while marks == 0 {
            p = p.wrapping_add(WORD);
            marks = zeros(load_aligned(p));
        }
        p.addr() + first(marks) - s.addr()
    }
}

/// The C string that `bytes` start with, if it ends within them. (That of `core` brings a search of memory of its own.)
#[small]
#[inline(never)]
pub fn terminated(bytes: &[u8]) -> Option<&CStr> {
    let len = bytes.iter().position(|byte| *byte == 0)?;
    // SAFETY: the last byte is the first zero.
    bytes.get(..=len).map(|text| unsafe { CStr::from_bytes_with_nul_unchecked(text) })
}

/// The number of bytes before the terminator, at most `max`; looks at no byte behind that.
///
/// # Safety
/// `s` must be a terminated string or `max` readable bytes.
#[inline]
pub unsafe fn len_at_most(s: *const u8, max: usize) -> usize {
    // SAFETY: `find` reads no word behind the one that holds what it finds.
    unsafe { find(s, 0, max) }.unwrap_or(max)
}

/// The index of the first `byte` among `n` bytes. Reads no word behind the one that holds it.
///
/// # Safety
/// The bytes at `s` up to the `byte` or the end of the `n` bytes must be readable.
#[inline]
pub unsafe fn find(s: *const u8, byte: u8, n: usize) -> Option<usize> {
    if n == 0 {
        return None;
    }
    let wanted = repeat(byte);
    let skew = s.addr() % WORD;
    // `n` counted from the start of the first aligned word.
    let end = n.saturating_add(skew);
    let base = s.wrapping_sub(skew);
    let mut at = 0;
    // SAFETY: the first word holds `s`, the others start before the end and behind no match.
    unsafe {
        let mut marks = zeros((load_around(s) ^ wanted) | mask_before(skew));
        while marks == 0 {
            at += WORD;
            if at >= end {
                return None;
            }
            marks = zeros(load_aligned(base.wrapping_add(at)) ^ wanted);
        }
        at += first(marks);
    }
    if at < end { Some(at - skew) } else { None }
}

/// The index of the last `byte` among `n` bytes.
///
/// # Safety
/// `n` bytes at `s` must be readable.
#[inline]
pub unsafe fn find_last(s: *const u8, byte: u8, n: usize) -> Option<usize> {
    if n == 0 {
        return None;
    }
    let wanted = repeat(byte);
    let skew = s.addr() % WORD;
    let end = n + skew;
    let base = s.wrapping_sub(skew);
    let mut at = (end - 1) & !(WORD - 1);
    // SAFETY: each aligned word read holds at least one of the `n` bytes.
    unsafe {
        let tail = end - at;
        let behind = if tail < WORD { !mask_before(tail) } else { 0 };
        let mut word = (load_aligned(base.wrapping_add(at)) ^ wanted) | behind;
        loop {
            if at == 0 {
                word |= mask_before(skew);
            }
            let marks = exact_zeros(word);
            if marks != 0 {
                return Some(at + last(marks) - skew);
            }
            if at == 0 {
                return None;
            }
            at -= WORD;
            word = load_aligned(base.wrapping_add(at)) ^ wanted;
        }
    }
}

/// The index of the first `byte` or of the terminator, whichever comes first.
///
/// # Safety
/// `s` must be a terminated string.
#[inline]
pub unsafe fn find_or_end(s: *const u8, byte: u8) -> usize {
    let wanted = repeat(byte);
    let skew = s.addr() % WORD;
    // SAFETY: every aligned word read holds a byte of the string or its terminator.
    unsafe {
        let word = load_around(s);
        let before = mask_before(skew);
        let mut marks = zeros(word | before) | zeros((word ^ wanted) | before);
        let mut p = s.wrapping_sub(skew);
        while marks == 0 {
            p = p.wrapping_add(WORD);
            let word = load_aligned(p);
            marks = zeros(word) | zeros(word ^ wanted);
        }
        p.addr() + first(marks) - s.addr()
    }
}

/// How many times `byte`, which is not 0, stands at the start of a string.
///
/// # Safety
/// `s` must be a terminated string.
#[inline]
pub unsafe fn run(s: *const u8, byte: u8) -> usize {
    let wanted = repeat(byte);
    let skew = s.addr() % WORD;
    // SAFETY: every aligned word read holds a byte of the string or its terminator, which differs.
    unsafe {
        let mut unequal = (load_around(s) ^ wanted) & !mask_before(skew);
        let mut p = s.wrapping_sub(skew);
        while unequal == 0 {
            p = p.wrapping_add(WORD);
            unequal = load_aligned(p) ^ wanted;
        }
        p.addr() + first(unequal) - s.addr()
    }
}

/// The index of the first `byte`, which must be there.
///
/// # Safety
/// The bytes at `s` must be readable up to a `byte`.
#[inline]
pub unsafe fn find_raw(s: *const u8, byte: u8) -> usize {
    // SAFETY: `find` reads no word behind the one that holds the match.
    unsafe { find(s, byte, usize::MAX) }.unwrap_or(0)
}

/// The index of the first `byte` in `bytes`.
#[inline]
pub fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    // SAFETY: a slice can be read for its length.
    unsafe { find(bytes.as_ptr(), byte, bytes.len()) }
}
