//! Lengths, single characters and spans of wide strings.

use crate::abi::{Text, TextSlice, export, size_t, wchar_t};

/// The number of characters before the terminator.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslen.html>
#[export]
pub extern "C" fn wcslen(s: Text<wchar_t>) -> size_t {
    s.wide_len()
}

/// The number of characters before the terminator, at most `max`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslen.html>
#[export]
pub extern "C" fn wcsnlen(s: TextSlice<wchar_t, max>, max: size_t) -> size_t {
    s.find_wide(0).unwrap_or(max)
}

/// The first `c` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcschr.html>
#[export]
pub extern "C" fn wcschr(s: Text<wchar_t>, c: wchar_t) -> *mut wchar_t {
    s.find_wide(c)
}

/// The first `c` of the string, or its terminator (GNU).
#[export]
pub extern "C" fn wcschrnul(s: Text<wchar_t>, c: wchar_t) -> *mut wchar_t {
    s.find_wide_or_end(c)
}

/// The last `c` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsrchr.html>
#[export]
pub extern "C" fn wcsrchr(s: Text<wchar_t>, c: wchar_t) -> *mut wchar_t {
    s.last_wide(c)
}

/// The length of the longest start of `s` with characters of `set` only.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsspn.html>
#[export]
pub extern "C" fn wcsspn(s: Text<wchar_t>, set: Text<wchar_t>) -> size_t {
    s.wide_span(set, true)
}

/// The length of the longest start of `s` without any character of `set`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscspn.html>
#[export]
pub extern "C" fn wcscspn(s: Text<wchar_t>, set: Text<wchar_t>) -> size_t {
    s.wide_span(set, false)
}

/// The first character of `s` that is in `set`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcspbrk.html>
#[export]
pub extern "C" fn wcspbrk(s: Text<wchar_t>, set: Text<wchar_t>) -> *mut wchar_t {
    s.pointer_or_null(s.find_any_wide(set))
}

/// The first occurrence of `needle` in `hay`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsstr.html>
#[export(wcswcs)]
pub extern "C" fn wcsstr(hay: Text<wchar_t>, needle: Text<wchar_t>) -> *mut wchar_t {
    hay.pointer_or_null(hay.find_wide_text(needle))
}

/// The first `c` among `n` characters, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemchr.html>
#[export]
pub extern "C" fn wmemchr(s: TextSlice<wchar_t, n>, c: wchar_t, n: size_t) -> *mut wchar_t {
    s.pointer_or_null(s.find_wide(c))
}
