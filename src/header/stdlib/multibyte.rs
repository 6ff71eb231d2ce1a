//! Multibyte characters without a state: neither encoding has shift states.

use crate::abi::locale::multibyte::{first, store};
use crate::abi::{Out, OutArg, OutSlice, OutText, Text, TextSlice, c_int, export, or, or_minus_one, size_t, wchar_t};

/// How many bytes the first character of `s` takes, of `n` at most; 0 for the terminator or a null `s`. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mblen.html>
#[export]
pub extern "C" fn mblen(s: TextSlice<u8>) -> c_int {
    first(Out::none(), s, TextSlice::decode)
}

/// As `mblen`; stores the character in `to`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbtowc.html>
#[export]
pub extern "C" fn mbtowc(to: OutArg<wchar_t>, s: TextSlice<u8>) -> c_int {
    first(to.optional(), s, TextSlice::decode_by_call)
}

/// Stores the bytes of a character, `MB_CUR_MAX` at most, and returns how many; 0 for a null `s`. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctomb.html>
#[export]
pub extern "C" fn wctomb(s: OutText<u8>, c: wchar_t) -> c_int {
    if s.as_mut_ptr().is_null() {
        return 0;
    }
    or_minus_one(|| store(s, c).map(|len| len as c_int))
}

/// Converts a string to at most `n` wide characters; returns their number without the terminator. With a null `to` it
/// counts only. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbstowcs.html>
#[export]
pub extern "C" fn mbstowcs(to: OutSlice<wchar_t, n>, s: Text<u8>, n: size_t) -> size_t {
    or(usize::MAX, to.widen(s))
}

/// Converts a wide string to at most `n` bytes, whole characters only; returns their number without the terminator.
/// With a null `to` it counts only. Errors: `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstombs.html>
#[export]
pub extern "C" fn wcstombs(to: OutSlice<u8, n>, from: Text<wchar_t>, n: size_t) -> size_t {
    or(usize::MAX, to.narrow(from))
}
