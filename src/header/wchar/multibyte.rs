//! Multibyte characters, one at a time.

use crate::abi::*;
use crate::algo::utf8::strings::step;
use crate::algo::utf8::{Decoded, Encoding, State, from_byte, to_byte};
use crate::os::locale::encoding;

/// What `mbrtowc` and its kin return for the start of a character.
pub const INCOMPLETE: usize = usize::MAX - 1;

/// The first character of `s` and its length, without a state. Errors: `EILSEQ`, also for an incomplete one.
///
/// # Safety
/// `n` bytes must be readable at `s`, or those of the first character.
pub unsafe fn first(s: *const c_char, n: size_t) -> Result<(u32, usize), Errno> {
    // SAFETY: the same contract.
    match unsafe { step(&mut State::default(), s.cast(), n, encoding()) } {
        Decoded::Char(c, used) => Ok((c, used)),
        Decoded::Incomplete | Decoded::Invalid => Err(Errno::ILSEQ),
    }
}

/// Stores the bytes of a character and returns how many. Errors: `EILSEQ`.
///
/// # Safety
/// `s` must have space for the bytes.
pub unsafe fn place(s: *mut c_char, c: wchar_t) -> Result<usize, Errno> {
    // SAFETY: space for the bytes, of which there are 4 at most.
    unsafe { encoding().encode_to(s.cast(), 4, c as u32) }.ok_or(Errno::ILSEQ)
}

/// Calls `body` with the state at `state`, or if that is null with the function's own.
#[inline(always)]
pub fn with_state<R>(state: ObjArg<'_, State>, own: &Global<State>, body: impl FnOnce(&mut State) -> R) -> R {
    match state.optional() {
        Some(state) => body(state),
        None => {
            let mut state = own.get();
            let result = body(&mut state);
            own.set(state);
            result
        }
    }
}

unsafe fn read(to: Out<'_, wchar_t>, s: *const c_char, n: size_t, state: &mut State) -> size_t {
    let (to, s, n) = if s.is_null() { (Out::none(), c"".as_ptr().cast(), 1) } else { (to, s, n) };
    // SAFETY: `n` bytes are readable, or those of the first character.
    let result = match unsafe { step(state, s.cast(), n, encoding()) } {
        Decoded::Char(c, used) => {
            to.set(c as wchar_t);
            Ok(if c == 0 { 0 } else { used })
        }
        Decoded::Incomplete => Ok(INCOMPLETE),
        Decoded::Invalid => {
            *state = State::INITIAL;
            Err(Errno::ILSEQ)
        }
    };
    or(usize::MAX, result)
}

/// Stores the first character of the bytes at `s`, `n` at most, in `to`; returns how many bytes it took, 0 for the
/// terminator, -2 if the bytes are the start of a character (kept in `state`). Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrtowc.html>
#[export]
pub unsafe extern "C" fn mbrtowc(to: OutArg<wchar_t>, s: *const c_char, n: size_t, state: ObjArg<State>) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    // SAFETY: C passes `n` readable bytes, or those of the first character.
    with_state(state, &OWN, |state| unsafe { read(to.optional(), s, n, state) })
}

/// As `mbrtowc`, without the character.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbrlen.html>
#[export]
pub unsafe extern "C" fn mbrlen(s: *const c_char, n: size_t, state: ObjArg<State>) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    // SAFETY: C passes `n` readable bytes, or those of the first character.
    with_state(state, &OWN, |state| unsafe { read(Out::none(), s, n, state) })
}

/// Stores the bytes of a character, `MB_CUR_MAX` at most, and returns how many; 1 for a null `s`. Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcrtomb.html>
#[export]
pub unsafe extern "C" fn wcrtomb(s: *mut c_char, c: wchar_t, _state: *mut State) -> size_t {
    // SAFETY: C passes space for `MB_CUR_MAX` bytes.
    if s.is_null() { 1 } else { or(usize::MAX, unsafe { place(s, c) }) }
}

/// Whether the state is the initial one; a null pointer counts as one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbsinit.html>
#[export]
pub extern "C" fn mbsinit(state: InArg<State>) -> c_int {
    c_int::from(state.optional().is_none_or(|state| state.is_initial()))
}

/// The character that a single byte is, or `WEOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/btowc.html>
#[export]
pub extern "C" fn btowc(byte: c_int) -> wint_t {
    match u8::try_from(byte) {
        Ok(byte) if byte < 0x80 || encoding() == Encoding::Bytes => from_byte(byte),
        _ => wint_t::MAX,
    }
}

/// The single byte that a character is, or `EOF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctob.html>
#[export]
pub extern "C" fn wctob(c: wint_t) -> c_int {
    match to_byte(c) {
        Some(byte) if byte < 0x80 || encoding() == Encoding::Bytes => byte.into(),
        _ => -1,
    }
}
