//! Searching for a byte.

use super::word::{
    HIGHS, WORD, exact_zeros, first, last, load_aligned, load_around, load_in_page, mask_before, repeat,
    two_words_in_page, zero_signs, zeros,
};
use crate::abi::small;
use core::ffi::CStr;

/// Two words: what is looked at together.
const BLOCK: usize = 2 * WORD;

/// The index of the first marked byte among two words.
#[inline(always)]
fn first_of(low: u64, high: u64) -> Option<usize> {
    if low & HIGHS != 0 {
        Some(first(low & HIGHS))
    } else if high & HIGHS != 0 {
        Some(WORD + first(high & HIGHS))
    } else {
        None
    }
}

/// The index of the first byte for which `signs` sets the high bit in a word: there, it may set others behind it.
///
/// # Safety
/// The bytes at `s` must be readable up to such a byte.
#[inline(always)]
unsafe fn search(s: *const u8, signs: impl Fn(u64) -> u64) -> usize {
    let mut p = s;
    // SAFETY: both words hold a byte up to the one looked for, or lie in the page of such a one.
    unsafe {
        if two_words_in_page(s) {
            let low = signs(load_in_page(s)) & HIGHS;
            if low != 0 {
                return first(low);
            }
            if let Some(at) = first_of(0, signs(load_in_page(s.wrapping_add(WORD)))) {
                return at;
            }
            p = next_block(s);
        }
        search_on(s, p, signs)
    }
}

/// [`search`] where the byte is not before `p`.
///
/// # Safety
/// The bytes at `s` must be readable up to such a byte.
#[inline(always)]
unsafe fn search_on(s: *const u8, mut p: *const u8, signs: impl Fn(u64) -> u64) -> usize {
    // SAFETY: every block read holds a byte up to the one looked for.
    unsafe {
        while p.addr() % BLOCK != 0 {
            if signs(u64::from(p.read())) & 0x80 != 0 {
                return p.addr() - s.addr();
            }
            p = p.wrapping_add(1);
        }
        loop {
            let (low, high) = (signs(load_aligned(p)), signs(load_aligned(p.wrapping_add(WORD))));
            if (low | high) & HIGHS != 0 {
                return p.addr() - s.addr() + first_of(low, high).unwrap_or(0);
            }
            p = p.wrapping_add(BLOCK);
        }
    }
}

/// The number of bytes before the terminator, which is not before `p`.
///
/// # Safety
/// `s` must be a terminated string.
#[inline(always)]
pub unsafe fn len_behind(s: *const u8, p: *const u8) -> usize {
    // SAFETY: the terminator is there.
    unsafe { search_on(s, p, zero_signs) }
}

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

/// [`len`], with more code and in less time.
///
/// # Safety
/// `s` must be a terminated string.
#[inline]
pub unsafe fn len_quick(s: *const u8) -> usize {
    // SAFETY: the terminator is there.
    unsafe { search(s, zero_signs) }
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

/// The start of the block behind the one that holds `p`.
#[inline(always)]
pub fn next_block(p: *const u8) -> *const u8 {
    p.map_addr(|a| (a & !(BLOCK - 1)).wrapping_add(BLOCK))
}

/// [`find`], with more code and in less time: for what programs call themselves.
///
/// # Safety
/// The bytes at `s` up to the `byte` or the end of the `n` bytes must be readable.
#[inline]
pub unsafe fn find_quick(s: *const u8, byte: u8, n: usize) -> Option<usize> {
    if n == 0 {
        return None;
    }
    let wanted = repeat(byte);
    let signs = |word: u64| zero_signs(word ^ wanted);
    let within = |at: usize| if at < n { Some(at) } else { None };
    let end = s.addr().saturating_add(n);
    let mut p = s;
    // SAFETY: every block read holds a byte of the `n` up to the one looked for, or lies in the page of such a one.
    unsafe {
        if two_words_in_page(s) {
            let marks = signs(load_in_page(s)) & HIGHS;
            if marks != 0 {
                return within(first(marks));
            }
            if n <= WORD {
                return None;
            }
            if let Some(at) = first_of(0, signs(load_in_page(s.wrapping_add(WORD)))) {
                return within(at);
            }
            if n <= BLOCK {
                return None;
            }
            p = next_block(s);
        }
        while p.addr() % BLOCK != 0 && p.addr() < end {
            if p.read() == byte {
                return Some(p.addr() - s.addr());
            }
            p = p.wrapping_add(1);
        }
        while p.addr() < end {
            let (low, high) = (signs(load_aligned(p)), signs(load_aligned(p.wrapping_add(WORD))));
            if (low | high) & HIGHS != 0 {
                return within(p.addr() - s.addr() + first_of(low, high).unwrap_or(0));
            }
            p = p.wrapping_add(BLOCK);
        }
    }
    None
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
    // SAFETY: the terminator is there.
    unsafe { search(s, |word| zero_signs(word) | zero_signs(word ^ wanted)) }
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
    let wanted = repeat(byte);
    // SAFETY: by this function's contract.
    unsafe { search(s, |word| zero_signs(word ^ wanted)) }
}

/// The index of the first `byte` in `bytes`.
#[inline]
pub fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    // SAFETY: a slice can be read for its length.
    unsafe { find(bytes.as_ptr(), byte, bytes.len()) }
}
