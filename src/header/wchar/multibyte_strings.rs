//! Multibyte strings.

use super::multibyte::with_state;
use crate::abi::*;
use crate::algo::utf8::State;
use crate::algo::utf8::strings::{to_bytes, to_wide};

unsafe fn widen(to: *mut wchar_t, source: *mut *const c_char, bytes: size_t, n: size_t, state: &mut State) -> size_t {
    // SAFETY: C passes a string or `bytes` bytes, and null or space for `n` characters.
    unsafe {
        let mut from: *const u8 = source.read().cast();
        let mut kept = *state;
        let ended = to_wide(to, &mut from, bytes, n, &mut kept, crate::os::locale::encoding());
        if !to.is_null() {
            source.write(ended.map_or(from, |ended| ended.source).cast());
            *state = if ended.is_ok() { kept } else { State::INITIAL };
        }
        or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
    }
}

unsafe fn narrow(to: *mut c_char, source: *mut *const wchar_t, chars: size_t, n: size_t) -> size_t {
    // SAFETY: C passes a wide string or `chars` characters, and null or space for `n` bytes.
    unsafe {
        let mut from = source.read();
        let ended = to_bytes(to.cast(), &mut from, chars, n, crate::os::locale::encoding());
        if !to.is_null() {
            source.write(ended.map_or(from, |ended| ended.source));
        }
        or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
    }
}

/// Converts the string at `*source` to at most `n` wide characters; `*source` moves on, to null behind the terminator.
/// Returns the number of characters without the terminator. With a null `to` it counts only. Errors: -1, `EILSEQ`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbsrtowcs.html>
#[export]
pub unsafe extern "C" fn mbsrtowcs(
    to: *mut wchar_t,
    source: *mut *const c_char,
    n: size_t,
    state: ObjArg<State>,
) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    // SAFETY: C passes a string, and null or space for `n` characters.
    with_state(state, &OWN, |state| unsafe { widen(to, source, usize::MAX, n, state) })
}

/// As `mbsrtowcs`, of `bytes` bytes at most; what is incomplete at their end moves into the state.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mbsrtowcs.html>
#[export]
pub unsafe extern "C" fn mbsnrtowcs(
    to: *mut wchar_t,
    source: *mut *const c_char,
    bytes: size_t,
    n: size_t,
    state: ObjArg<State>,
) -> size_t {
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static OWN: Global<State> = Global::new(State::INITIAL);
    // SAFETY: C passes `bytes` bytes, and null or space for `n` characters.
    with_state(state, &OWN, |state| unsafe { widen(to, source, bytes, n, state) })
}

/// Converts the wide string at `*source` to at most `n` bytes, whole characters only; `*source` moves on, to null behind
/// the terminator. Returns the number of bytes without the terminator. With a null `to` it counts only. Errors: -1,
/// `EILSEQ`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsrtombs.html>
#[export]
pub unsafe extern "C" fn wcsrtombs(
    to: *mut c_char,
    source: *mut *const wchar_t,
    n: size_t,
    _state: *mut State,
) -> size_t {
    // SAFETY: C passes a wide string, and null or space for `n` bytes.
    unsafe { narrow(to, source, usize::MAX, n) }
}

/// As `wcsrtombs`, of `chars` characters at most.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcsrtombs.html>
#[export]
pub unsafe extern "C" fn wcsnrtombs(
    to: *mut c_char,
    source: *mut *const wchar_t,
    chars: size_t,
    n: size_t,
    _state: *mut State,
) -> size_t {
    // SAFETY: C passes a wide string, and null or space for `n` bytes.
    unsafe { narrow(to, source, chars, n) }
}
