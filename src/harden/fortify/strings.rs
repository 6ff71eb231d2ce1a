//! Checked functions on strings.

use super::check;
use crate::abi::*;
use crate::algo::text::{bulk, scan};
use crate::stdio::input;
use crate::stdio::standard::input::STREAM as STDIN;

/// Copies a string of which the terminator must fit; returns its length.
#[inline(always)]
unsafe fn copy(function: &[u8], to: *mut c_char, from: *const c_char, size: usize) -> usize {
    // SAFETY: C passes a string; it is copied only if it fits.
    unsafe {
        let len = scan::len(from.cast());
        check(function, len + 1, size);
        bulk::copy(to.cast(), from.cast(), len + 1);
        len
    }
}

/// `strcpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strcpy_chk(to: *mut c_char, from: *const c_char, size: usize) -> *mut c_char {
    // SAFETY: C passes a string and its object.
    unsafe { copy(b"strcpy", to, from, size) };
    to
}

/// `stpcpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __stpcpy_chk(to: *mut c_char, from: *const c_char, size: usize) -> *mut c_char {
    // SAFETY: C passes a string and its object.
    to.wrapping_add(unsafe { copy(b"stpcpy", to, from, size) })
}

/// Copies at most `n` bytes of a string and fills up with zeros to `n`; returns the string's length, at most `n`.
#[inline(always)]
unsafe fn copy_padded(function: &[u8], to: *mut c_char, from: *const c_char, n: usize, size: usize) -> usize {
    check(function, n, size);
    // SAFETY: both parts lie in the `n` bytes.
    unsafe {
        let len = scan::len_at_most(from.cast(), n);
        bulk::copy(to.cast(), from.cast(), len);
        bulk::fill(to.add(len).cast(), 0, n - len);
        len
    }
}

/// `strncpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strncpy_chk(to: *mut c_char, from: *const c_char, n: usize, size: usize) -> *mut c_char {
    // SAFETY: C passes a string and its object.
    unsafe { copy_padded(b"strncpy", to, from, n, size) };
    to
}

/// `stpncpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __stpncpy_chk(to: *mut c_char, from: *const c_char, n: usize, size: usize) -> *mut c_char {
    // SAFETY: C passes a string and its object.
    to.wrapping_add(unsafe { copy_padded(b"stpncpy", to, from, n, size) })
}

/// Appends `len` bytes and a terminator, which must fit.
#[inline(always)]
unsafe fn append(function: &[u8], to: *mut c_char, from: *const c_char, len: usize, size: usize) {
    // SAFETY: C passes a string in an object of `size` bytes; more is appended only if it fits.
    unsafe {
        let start = scan::len_at_most(to.cast(), size);
        check(function, start.saturating_add(len).saturating_add(1), size);
        bulk::copy(to.add(start).cast(), from.cast(), len);
        to.add(start + len).write(0);
    }
}

/// `strcat` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strcat_chk(to: *mut c_char, from: *const c_char, size: usize) -> *mut c_char {
    // SAFETY: C passes two strings.
    unsafe { append(b"strcat", to, from, scan::len(from.cast()), size) };
    to
}

/// `strncat` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strncat_chk(to: *mut c_char, from: *const c_char, n: usize, size: usize) -> *mut c_char {
    // SAFETY: C passes a string, and another or `n` bytes.
    unsafe { append(b"strncat", to, from, scan::len_at_most(from.cast(), n), size) };
    to
}

/// Copies what fits of a string in `n` bytes, terminated; returns the string's length.
#[inline(always)]
unsafe fn copy_cut(to: *mut c_char, from: *const c_char, n: usize) -> usize {
    // SAFETY: at most `n` bytes are written.
    unsafe {
        let len = scan::len(from.cast());
        if n != 0 {
            let fit = len.min(n - 1);
            bulk::copy(to.cast(), from.cast(), fit);
            to.add(fit).write(0);
        }
        len
    }
}

/// `strlcpy` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strlcpy_chk(to: *mut c_char, from: *const c_char, n: usize, size: usize) -> usize {
    check(b"strlcpy", n, size);
    // SAFETY: C passes a string and its object.
    unsafe { copy_cut(to, from, n) }
}

/// `strlcat` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __strlcat_chk(to: *mut c_char, from: *const c_char, n: usize, size: usize) -> usize {
    check(b"strlcat", n, size);
    // SAFETY: a string, or readable for `n` bytes; without a terminator in the object nothing is written.
    unsafe {
        let len = scan::len_at_most(to.cast(), n);
        len + copy_cut(to.wrapping_add(len), from, n - len)
    }
}

/// `gets` into an object of `size` bytes.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/gets.html>
#[export]
pub unsafe extern "C" fn __gets_chk(to: *mut c_char, size: usize) -> *mut c_char {
    or_null(|| {
        let mut next = input::get(&STDIN)?;
        if next.is_none() {
            return Ok(core::ptr::null_mut());
        }
        let mut len = 0;
        while let Some(byte) = next.filter(|&byte| byte != b'\n') {
            check(b"gets", len + 2, size);
            // SAFETY: within the object, as is the terminator.
            unsafe { to.add(len).write(byte as c_char) };
            len += 1;
            next = input::get(&STDIN)?;
        }
        check(b"gets", len + 1, size);
        // SAFETY: within the object, as `check` found.
        unsafe { to.add(len).write(0) };
        Ok(to)
    })
}
