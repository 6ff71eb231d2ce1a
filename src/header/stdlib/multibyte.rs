//! Multibyte characters without a state: neither encoding has shift states.

use crate::abi::multibyte::first;
use crate::abi::{Errno, c_char, c_int, export, or, or_minus_one, size_t, wchar_t};
use crate::algo::utf8::State;
use crate::algo::utf8::strings::{to_bytes, to_wide};

#[inline(always)]
unsafe fn next(to: *mut wchar_t, s: *const c_char, n: size_t) -> Result<c_int, Errno> {
    if s.is_null() {
        return Ok(0);
    }
    // SAFETY: the caller's: `n` bytes are readable, or those of the first character.
    let (c, used) = unsafe { first(s, n) }?;
    if !to.is_null() {
        // SAFETY: not null, so C passes memory for a character.
        unsafe { to.write(c as wchar_t) }
    }
    Ok(if c == 0 { 0 } else { used as c_int })
}

/// How many bytes the first character of `s` takes, of `n` at most; 0 for the terminator or a null `s`. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mblen.html>
#[export]
pub unsafe extern "C" fn mblen(s: *const c_char, n: size_t) -> c_int {
    // SAFETY: the caller's, as in every function here.
    or_minus_one(|| unsafe { next(core::ptr::null_mut(), s, n) })
}

/// As `mblen`; places the character in `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbtowc.html>
#[export]
pub unsafe extern "C" fn mbtowc(to: *mut wchar_t, s: *const c_char, n: size_t) -> c_int {
    // SAFETY: C passes `n` readable bytes, or those of the first character.
    or_minus_one(|| unsafe { next(to, s, n) })
}

/// Places the bytes of a character, `MB_CUR_MAX` at most, and returns how many; 0 for a null `s`. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctomb.html>
#[export]
pub unsafe extern "C" fn wctomb(s: *mut c_char, c: wchar_t) -> c_int {
    if s.is_null() {
        return 0;
    }
    // SAFETY: C passes memory for `MB_CUR_MAX` bytes.
    or_minus_one(|| unsafe { crate::abi::multibyte::place(s, c) }.map(|len| len as c_int))
}

/// Converts a string to at most `n` wide characters; returns their number without the terminator. With a null `to` it
/// counts only. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbstowcs.html>
#[export]
pub unsafe extern "C" fn mbstowcs(to: *mut wchar_t, s: *const c_char, n: size_t) -> size_t {
    let (mut from, mut state) = (s.cast(), State::INITIAL);
    // SAFETY: C passes a string, and null or memory for `n` characters.
    let ended = unsafe { to_wide(to, &mut from, usize::MAX, n, &mut state, crate::os::locale::encoding()) };
    or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
}

/// Converts a wide string to at most `n` bytes, whole characters only; returns their number without the terminator.
/// With a null `s` it counts only. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstombs.html>
#[export]
pub unsafe extern "C" fn wcstombs(s: *mut c_char, from: *const wchar_t, n: size_t) -> size_t {
    let mut from = from;
    // SAFETY: C passes a wide string, and null or memory for `n` bytes.
    let ended = unsafe { to_bytes(s.cast(), &mut from, usize::MAX, n, crate::os::locale::encoding()) };
    or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
}
