//! Multibyte characters, one at a time.

use crate::abi::locale::multibyte::{read, store};
use crate::abi::*;
use crate::algo::utf8::{Encoding, State, from_byte, to_byte};
use crate::os::locale::encoding;

/// Stores the first character of the bytes at `s`, `n` at most, in `to`; returns how many bytes it took, 0 for the
/// terminator, -2 if the bytes are the start of a character (kept in `state`). Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrtowc.html>
#[export]
pub extern "C" fn mbrtowc(to: OutArg<wchar_t>, s: TextSlice<u8>, state: ObjArg<State>) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    read(to.optional(), s, state, &OWN, TextSlice::decode)
}

/// As `mbrtowc`, without the character.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrlen.html>
#[export]
pub extern "C" fn mbrlen(s: TextSlice<u8>, state: ObjArg<State>) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    read(Out::none(), s, state, &OWN, TextSlice::decode_by_call)
}

/// Stores the bytes of a character, `MB_CUR_MAX` at most, and returns how many; 1 for a null `s`. Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcrtomb.html>
#[export]
pub extern "C" fn wcrtomb(s: OutText<u8>, c: wchar_t, _state: *mut State) -> size_t {
    if s.as_mut_ptr().is_null() { 1 } else { or(usize::MAX, store(s, c)) }
}

/// Whether the state is the initial one; a null pointer counts as one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbsinit.html>
#[export]
pub extern "C" fn mbsinit(state: InArg<State>) -> c_int {
    c_int::from(state.optional().is_none_or(|state| state.is_initial()))
}

/// The character that a single byte is, or `WEOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/btowc.html>
#[export(__btowc)]
pub extern "C" fn btowc(byte: c_int) -> wint_t {
    match u8::try_from(byte) {
        Ok(byte) if byte < 0x80 || encoding() == Encoding::Bytes => from_byte(byte),
        _ => wint_t::MAX,
    }
}

/// The single byte that a character is, or `EOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctob.html>
#[export(__wctob)]
pub extern "C" fn wctob(c: wint_t) -> c_int {
    match to_byte(c) {
        Some(byte) if byte < 0x80 || encoding() == Encoding::Bytes => byte.into(),
        _ => -1,
    }
}
