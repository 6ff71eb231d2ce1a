//! Multibyte strings.

use crate::abi::locale::multibyte::with_state;
use crate::abi::locale::multibyte_strings::{narrow, widen};
use crate::abi::*;
use crate::algo::utf8::State;

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
