//! Copying and appending of wide strings.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{size_t, wchar_t};
use crate::algo::text::{short, wide};

pub(crate) const SIZE: usize = size_of::<wchar_t>();
/// So many characters of a string are copied one by one.
const SHORT: usize = 16;
/// More than so many are filled by copies.
const LONG: usize = 256;

#[inline]
pub(crate) unsafe fn copy(to: *mut wchar_t, from: *const wchar_t, n: usize) {
    // SAFETY: `n` characters can be read and written: what C passes, or what the function above found.
    unsafe { crate::algo::text::bulk::copy(to.cast(), from.cast(), n * SIZE) }
}

#[inline]
pub(crate) unsafe fn fill(to: *mut wchar_t, c: wchar_t, n: usize) {
    // SAFETY: memory for `n` characters, which C passes.
    unsafe { if n > LONG { fill_long(to, c, n) } else { fill_short(to, c, n) } }
}

#[inline(always)]
unsafe fn fill_short(to: *mut wchar_t, c: wchar_t, n: usize) {
    let two = wide::repeat(c);
    let (mut at, mut left) = (to.cast::<u8>(), n);
    // SAFETY: memory for `n` characters, by this function's contract.
    unsafe {
        while left >= 4 {
            short::put(at, 0, two);
            short::put(at, 8, two);
            (at, left) = (at.add(16), left - 4);
        }
        if left & 2 != 0 {
            short::put(at, 0, two);
            at = at.add(8);
        }
        if left & 1 != 0 {
            short::put(at, 0, c);
        }
    }
}

/// What is filled is copied behind itself: `memory.copy` moves more at once.
#[inline(never)]
unsafe fn fill_long(to: *mut wchar_t, c: wchar_t, n: usize) {
    let mut done = LONG / 2;
    // SAFETY: memory for `n` characters, by this function's contract.
    unsafe {
        fill_short(to, c, done);
        while done < n {
            let more = if n - done < done { n - done } else { done };
            core::ptr::copy_nonoverlapping(to, to.add(done), more);
            done += more;
        }
    }
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
