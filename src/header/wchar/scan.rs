//! Lengths, characters and spans of wide strings.

use crate::abi::{export, size_t, wchar_t};
use crate::algo::text::{search, wide};
use core::ptr::null_mut;

/// The number of characters before the terminator.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslen.html>
#[export]
pub unsafe extern "C" fn wcslen(s: *const wchar_t) -> size_t {
    // SAFETY: the caller's, as in every function here.
    unsafe { wide::len(s) }
}

/// The number of characters before the terminator, at most `max`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcslen.html>
#[export]
pub unsafe extern "C" fn wcsnlen(s: *const wchar_t, max: size_t) -> size_t {
    // SAFETY: the caller's.
    unsafe { wide::find(s, 0, max) }.unwrap_or(max)
}

/// The first `c` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcschr.html>
#[export]
pub unsafe extern "C" fn wcschr(s: *const wchar_t, c: wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's.
    unsafe {
        let at = s.add(wide::find_or_end(s, c));
        if at.read() == c { at.cast_mut() } else { null_mut() }
    }
}

/// The first `c` of the string, or its terminator (GNU).
#[export]
pub unsafe extern "C" fn wcschrnul(s: *const wchar_t, c: wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's.
    unsafe { s.add(wide::find_or_end(s, c)).cast_mut() }
}

/// The last `c` of the string, the terminator included, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsrchr.html>
#[export]
pub unsafe extern "C" fn wcsrchr(s: *const wchar_t, c: wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's.
    unsafe {
        let mut at = wide::len(s) + 1;
        while at > 0 {
            at -= 1;
            if s.add(at).read() == c {
                return s.add(at).cast_mut();
            }
        }
    }
    null_mut()
}

/// The length of the longest start of `s` with characters of `set` only.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsspn.html>
#[export]
pub unsafe extern "C" fn wcsspn(s: *const wchar_t, set: *const wchar_t) -> size_t {
    // SAFETY: the caller's.
    unsafe { wide::span(s, set, true) }
}

/// The length of the longest start of `s` without any character of `set`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcscspn.html>
#[export]
pub unsafe extern "C" fn wcscspn(s: *const wchar_t, set: *const wchar_t) -> size_t {
    // SAFETY: the caller's.
    unsafe { wide::span(s, set, false) }
}

/// The first character of `s` that is in `set`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcspbrk.html>
#[export]
pub unsafe extern "C" fn wcspbrk(s: *const wchar_t, set: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's; the span does not reach behind the terminator.
    unsafe {
        let at = s.add(wide::span(s, set, false));
        if at.read() == 0 { null_mut() } else { at.cast_mut() }
    }
}

/// The first place where `needle` stands in `hay`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsstr.html>
#[export(wcswcs)]
pub unsafe extern "C" fn wcsstr(hay: *const wchar_t, needle: *const wchar_t) -> *mut wchar_t {
    // SAFETY: the caller's.
    match unsafe { search::find_wide_string(hay, needle) } {
        Some(at) => hay.cast_mut().wrapping_add(at),
        None => null_mut(),
    }
}

/// The first `c` among `n` characters, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wmemchr.html>
#[export]
pub unsafe extern "C" fn wmemchr(s: *const wchar_t, c: wchar_t, n: size_t) -> *mut wchar_t {
    // SAFETY: the caller's.
    match unsafe { wide::find(s, c, n) } {
        Some(at) => s.cast_mut().wrapping_add(at),
        None => null_mut(),
    }
}
