//! Copying and filling. Long runs become `memory.copy` and `memory.fill`; a call of those costs more than a short run
//! is worth, so short ones are moved in words: all loads before all stores, which makes them right for overlap as well.

use super::scan::{len_behind, next_block};
use super::short::{self, get, put};
use super::word::{WORD, first, load_in_page, repeat, two_words_in_page, zeros};

/// Up to this many bytes go without a bulk instruction.
const SHORT: usize = 32;

/// Copies `n` bytes that may overlap.
///
/// # Safety
/// `n` bytes must be readable at `from` and writable at `to`.
#[inline]
pub unsafe fn copy(to: *mut u8, from: *const u8, n: usize) {
    // SAFETY: every access lies within the first `n` bytes: the second of each pair is counted from the end.
    unsafe {
        if n > SHORT {
            core::ptr::copy(from, to, n);
        } else if n >= 16 {
            let (a, b) = (get::<u64>(from, 0), get::<u64>(from, 8));
            let (c, d) = (get::<u64>(from, n - 16), get::<u64>(from, n - 8));
            put(to, 0, a);
            put(to, 8, b);
            put(to, n - 16, c);
            put(to, n - 8, d);
        } else {
            short::copy(to, from, n);
        }
    }
}

/// [`copy`] out of line, for callers in programs that have several.
///
/// # Safety
/// As for `copy`.
#[inline(never)]
pub unsafe fn copy_call(to: *mut u8, from: *const u8, n: usize) {
    // SAFETY: this function's contract is the same.
    unsafe { copy(to, from, n) }
}

/// Sets `n` bytes to `byte`.
///
/// # Safety
/// `n` bytes must be writable at `to`.
#[inline]
pub unsafe fn fill(to: *mut u8, byte: u8, n: usize) {
    let word = repeat(byte);
    // SAFETY: as in `copy`.
    unsafe {
        if n > SHORT {
            core::ptr::write_bytes(to, byte, n);
        } else if n >= 16 {
            put(to, 0, word);
            put(to, 8, word);
            put(to, n - 16, word);
            put(to, n - 8, word);
        } else {
            short::fill(to, word, n);
        }
    }
}

/// Copies a terminated string with its terminator; returns its length.
///
/// # Safety
/// `from` must be a terminated string, with memory for it at `to`; they must not overlap.
#[inline]
pub unsafe fn copy_string(to: *mut u8, from: *const u8) -> usize {
    // SAFETY: readable and writable as far as this function's contract says, or in the page of a readable byte.
    unsafe {
        let mut behind = from;
        if two_words_in_page(from) {
            let low = load_in_page(from);
            let end = zeros(low);
            if end != 0 {
                let n = first(end);
                short::copy(to, from, n + 1);
                return n;
            }
            let end = zeros(load_in_page(from.add(WORD)));
            if end != 0 {
                let n = first(end) + WORD;
                let last = get::<u64>(from, n + 1 - WORD);
                put(to, 0, low);
                put(to, n + 1 - WORD, last);
                return n;
            }
            behind = next_block(from);
        }
        let n = len_behind(from, behind);
        copy(to, from, n + 1);
        n
    }
}

/// Copies up to and with the first `byte`, at most `n` bytes; returns how many bytes, if the `byte` was among them.
///
/// # Safety
/// `n` bytes, or those up to the `byte`, must be readable at `from` and writable at `to`.
#[inline]
pub unsafe fn copy_until(to: *mut u8, from: *const u8, byte: u8, n: usize) -> Option<usize> {
    // SAFETY: readable and writable as far as this function's contract says.
    unsafe {
        let found = super::scan::find_quick(from, byte, n);
        copy(to, from, found.map_or(n, |at| at + 1));
        found.map(|at| at + 1)
    }
}

/// Exchanges the contents of `n` bytes at `a` and at `b`, which must not overlap unless they are the same.
///
/// # Safety
/// `n` bytes must be readable and writable at both.
#[inline]
pub unsafe fn swap(a: *mut u8, b: *mut u8, n: usize) {
    let mut at = 0;
    // SAFETY: within `n` bytes.
    unsafe {
        while n - at >= 8 {
            let (x, y) = (get::<u64>(a, at), get::<u64>(b, at));
            put(a, at, y);
            put(b, at, x);
            at += 8;
        }
        if n - at >= 4 {
            let (x, y) = (get::<u32>(a, at), get::<u32>(b, at));
            put(a, at, y);
            put(b, at, x);
            at += 4;
        }
        while at < n {
            let (x, y) = (get::<u8>(a, at), get::<u8>(b, at));
            put(a, at, y);
            put(b, at, x);
            at += 1;
        }
    }
}
