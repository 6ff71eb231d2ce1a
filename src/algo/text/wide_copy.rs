//! Copying and appending of wide strings.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{size_t, wchar_t};
use crate::algo::text::{short, wide};

pub(crate) const SIZE: usize = size_of::<wchar_t>();
/// So many characters of a string are copied one by one.
const SHORT: usize = 16;
/// More than so many are filled by copies.
const LONG: usize = 128;

#[inline]
pub(crate) unsafe fn copy(to: *mut wchar_t, from: *const wchar_t, n: usize) {
    // SAFETY: `n` characters can be read and written: what C passes, or what the function above found.
    unsafe { crate::algo::text::bulk::copy(to.cast(), from.cast(), n * SIZE) }
}

/// Sets `n` characters to `c`; returns `to`.
#[inline(always)]
pub(crate) unsafe fn fill(to: *mut wchar_t, c: wchar_t, n: usize) -> *mut wchar_t {
    let two = wide::repeat(c);
    let at = |n: usize| to.wrapping_add(n).cast::<u8>();
    // SAFETY: memory for `n` characters, which C passes: the second of each pair is counted from the end.
    unsafe {
        if n > SHORT {
            return fill_more(to, c, n);
        }
        if n >= 8 {
            for i in [0, 2, 4, 6, n - 8, n - 6, n - 4, n - 2] {
                short::put(at(i), 0, two);
            }
        } else if n >= 4 {
            for i in [0, 2, n - 4, n - 2] {
                short::put(at(i), 0, two);
            }
        } else if n >= 2 {
            short::put(at(0), 0, two);
            short::put(at(n - 2), 0, two);
        } else if n == 1 {
            to.write(c);
        }
    }
    to
}

#[inline(never)]
unsafe fn fill_more(to: *mut wchar_t, c: wchar_t, n: usize) -> *mut wchar_t {
    let two = wide::repeat(c);
    let start = if n < LONG { n } else { LONG };
    // SAFETY: memory for `n` characters, by this function's contract.
    unsafe {
        let mut at = 0;
        while start - at >= 8 {
            (0..8).step_by(2).for_each(|i| short::put(to.add(at + i).cast(), 0, two));
            at += 8;
        }
        // The last eight, of which some have it already.
        (0..8).step_by(2).for_each(|i| short::put(to.add(start - 8 + i).cast(), 0, two));
        // What is filled is copied behind itself: `memory.copy` moves more at once.
        let mut done = start;
        while done < n {
            let more = if n - done < done { n - done } else { done };
            core::ptr::copy_nonoverlapping(to, to.add(done), more);
            done += more;
        }
    }
    to
}

pub(crate) unsafe fn copy_string(to: *mut wchar_t, from: *const wchar_t) -> usize {
    // SAFETY: C passes a wide string and memory for it.
    unsafe {
        // A short one is done before `memory.copy` would have begun.
        for at in 0..SHORT {
            let c = from.add(at).read();
            to.add(at).write(c);
            if c == 0 {
                return at;
            }
        }
        let n = SHORT + wide::len(from.add(SHORT));
        copy(to.add(SHORT), from.add(SHORT), n + 1 - SHORT);
        n
    }
}

pub(crate) unsafe fn copy_padded(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> usize {
    // SAFETY: both parts lie in the `n` characters.
    unsafe {
        let len = wide::find(from, 0, n).unwrap_or(n);
        copy(to, from, len);
        fill(to.add(len), 0, n - len);
        len
    }
}

pub(crate) unsafe fn copy_cut(to: *mut wchar_t, from: *const wchar_t, size: size_t) -> size_t {
    // SAFETY: at most `size` characters are written.
    unsafe {
        let len = wide::len(from);
        if size != 0 {
            let fit = if len < size { len } else { size - 1 };
            copy(to, from, fit);
            to.add(fit).write(0);
        }
        len
    }
}
