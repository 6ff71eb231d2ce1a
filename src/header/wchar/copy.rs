//! Copying and appending of wide strings.

use crate::abi::{MutSlice, OutSlice, OutText, Slice, Text, TextSlice, export, or_null, size_t, wchar_t};

/// Copies `n` wide characters that do not overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemcpy.html>
#[export]
pub extern "C" fn wmemcpy(to: OutSlice<wchar_t, n>, from: Slice<wchar_t, n>, n: size_t) -> *mut wchar_t {
    to.copy_from(from);
    to.as_mut_ptr()
}

/// Copies `n` wide characters that may overlap.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemmove.html>
#[export]
pub extern "C" fn wmemmove(to: OutSlice<wchar_t, n>, from: Slice<wchar_t, n>, n: size_t) -> *mut wchar_t {
    to.copy_from(from);
    to.as_mut_ptr()
}

/// Copies `n` wide characters and returns the end of the copy (GNU).
#[export]
pub extern "C" fn wmempcpy(to: OutSlice<wchar_t, n>, from: Slice<wchar_t, n>, n: size_t) -> *mut wchar_t {
    to.copy_from(from);
    to.as_mut_ptr().wrapping_add(n)
}

/// Sets `n` wide characters to `c`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemset.html>
#[export]
pub extern "C" fn wmemset(to: OutSlice<wchar_t, n>, c: wchar_t, n: size_t) -> *mut wchar_t {
    to.fill_with_wide(c)
}

/// Copies a wide string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscpy.html>
#[export]
pub extern "C" fn wcscpy(to: OutText<wchar_t>, from: Text<wchar_t>) -> *mut wchar_t {
    to.copy(from);
    to.as_mut_ptr()
}

/// Copies a wide string; returns the terminator of the copy.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscpy.html>
#[export]
pub extern "C" fn wcpcpy(to: OutText<wchar_t>, from: Text<wchar_t>) -> *mut wchar_t {
    to.pointer_at(to.copy(from))
}

/// Copies at most `n` characters of a wide string and fills up with zeros to `n`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncpy.html>
#[export]
pub extern "C" fn wcsncpy(to: OutSlice<wchar_t, n>, from: TextSlice<wchar_t, n>, n: size_t) -> *mut wchar_t {
    to.copy_padded(from);
    to.as_mut_ptr()
}

/// As `wcsncpy`; returns the first zero of the copy, or its end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncpy.html>
#[export]
pub extern "C" fn wcpncpy(to: OutSlice<wchar_t, n>, from: TextSlice<wchar_t, n>, n: size_t) -> *mut wchar_t {
    to.as_mut_ptr().wrapping_add(to.copy_padded(from))
}

/// Appends a wide string; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscat.html>
#[export]
pub extern "C" fn wcscat(to: OutText<wchar_t>, from: Text<wchar_t>) -> *mut wchar_t {
    to.append(from);
    to.as_mut_ptr()
}

/// Appends at most `n` characters of a wide string and a terminator; returns `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsncat.html>
#[export]
pub extern "C" fn wcsncat(to: OutText<wchar_t>, from: TextSlice<wchar_t>) -> *mut wchar_t {
    to.append_cut(from);
    to.as_mut_ptr()
}

/// As `strlcpy`, for wide strings; sizes count characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslcpy.html>
#[export]
pub extern "C" fn wcslcpy(to: OutSlice<wchar_t, size>, from: Text<wchar_t>, size: size_t) -> size_t {
    to.copy_cut(from)
}

/// As `strlcat`, for wide strings; sizes count characters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslcat.html>
#[export]
pub extern "C" fn wcslcat(to: MutSlice<wchar_t, size>, from: Text<wchar_t>, size: size_t) -> size_t {
    to.append_cut(from)
}

/// A copy of a wide string from `malloc`. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsdup.html>
#[export]
pub extern "C" fn wcsdup(s: Text<wchar_t>) -> *mut wchar_t {
    or_null(|| s.duplicate())
}
