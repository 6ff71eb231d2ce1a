//! Copying and appending of wide strings.

use crate::abi::{Errno, c_malloc, export, or_null, size_t, wchar_t};
use crate::algo::text::wide;
use crate::algo::text::wide_copy::{SIZE, copy, copy_cut, copy_padded, copy_string, fill};

/// Copies `n` wide characters that do not overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemcpy.html>
#[export]
pub unsafe extern "C" fn wmemcpy(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes `n` readable and `n` writable characters.
    unsafe { copy(to, from, n) }
    to
}

/// Copies `n` wide characters that may overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemmove.html>
#[export]
pub unsafe extern "C" fn wmemmove(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes `n` readable and `n` writable characters.
    unsafe { copy(to, from, n) }
    to
}

/// Copies `n` wide characters and returns the end of the copy (GNU).
#[export]
pub unsafe extern "C" fn wmempcpy(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes `n` readable and `n` writable characters.
    unsafe { copy(to, from, n) }
    to.wrapping_add(n)
}

/// Sets `n` wide characters to `c`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemset.html>
#[export]
pub unsafe extern "C" fn wmemset(to: *mut wchar_t, c: wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes `n` writable characters.
    unsafe { fill(to, c, n) }
    to
}

/// Copies a wide string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscpy.html>
#[export]
pub unsafe extern "C" fn wcscpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string and memory for it.
    unsafe { copy_string(to, from) };
    to
}

/// Copies a wide string; returns the terminator of the copy.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscpy.html>
#[export]
pub unsafe extern "C" fn wcpcpy(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string and memory for it.
    to.wrapping_add(unsafe { copy_string(to, from) })
}

/// Copies at most `n` characters of a wide string and fills up with zeros to `n`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncpy.html>
#[export]
pub unsafe extern "C" fn wcsncpy(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string, or `n` characters, and memory for `n`.
    unsafe { copy_padded(to, from, n) };
    to
}

/// As `wcsncpy`; returns the first zero of the copy, or its end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncpy.html>
#[export]
pub unsafe extern "C" fn wcpncpy(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string, or `n` characters, and memory for `n`.
    to.wrapping_add(unsafe { copy_padded(to, from, n) })
}

/// Appends a wide string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscat.html>
#[export]
pub unsafe extern "C" fn wcscat(to: *mut wchar_t, from: *const wchar_t) -> *mut wchar_t {
    // SAFETY: C passes two wide strings, and memory behind `to` for both.
    unsafe { copy_string(to.add(wide::len(to)), from) };
    to
}

/// Appends at most `n` characters of a wide string and a terminator; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncat.html>
#[export]
pub unsafe extern "C" fn wcsncat(to: *mut wchar_t, from: *const wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string in `to`, memory behind it for `n` characters and a terminator.
    unsafe {
        let end = to.add(wide::len(to));
        let len = wide::find(from, 0, n).unwrap_or(n);
        copy(end, from, len);
        end.add(len).write(0);
    }
    to
}

/// As `strlcpy`, for wide strings; sizes count characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslcpy.html>
#[export]
pub unsafe extern "C" fn wcslcpy(to: *mut wchar_t, from: *const wchar_t, size: size_t) -> size_t {
    // SAFETY: C passes a wide string, and memory for `size` characters.
    unsafe { copy_cut(to, from, size) }
}

/// As `strlcat`, for wide strings; sizes count characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslcat.html>
#[export]
pub unsafe extern "C" fn wcslcat(to: *mut wchar_t, from: *const wchar_t, size: size_t) -> size_t {
    // SAFETY: C passes a wide string, and memory for `size` characters; without a terminator in the buffer nothing is written.
    unsafe {
        let len = wide::find(to, 0, size).unwrap_or(size);
        len + copy_cut(to.wrapping_add(len), from, size - len)
    }
}

/// A copy of a wide string from `malloc`. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsdup.html>
#[export]
pub unsafe extern "C" fn wcsdup(s: *const wchar_t) -> *mut wchar_t {
    // SAFETY: C passes a wide string; the block has memory for the copy.
    or_null(|| unsafe {
        let n = wide::len(s) + 1;
        let to: *mut wchar_t = c_malloc(n.checked_mul(SIZE).ok_or(Errno::NOMEM)?)?.cast();
        copy(to, s, n);
        Ok(to)
    })
}
