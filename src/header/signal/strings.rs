//! The names of signals.

use crate::abi::*;
use crate::os::signal_names::{name, number};

/// Places the name of a signal, without `SIG`, at `place`, which has room for `SIG2STR_MAX` bytes. -1 if there is no
/// such signal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sig2str.html>
#[export]
pub unsafe extern "C" fn sig2str(signal: c_int, place: *mut c_char) -> c_int {
    let Some((text, len)) = name(signal) else { return -1 };
    // SAFETY: the caller's room, which is large enough.
    match unsafe { Out::slice(place.cast::<u8>(), len + 1) } {
        Ok(place) => {
            place.copy_from(text.get(..=len).unwrap_or(&text));
            0
        }
        Err(_) => -1,
    }
}

/// Places the signal with a name, which may also be its number in digits, at `place`. -1 if there is no such signal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sig2str.html>
#[export]
pub unsafe extern "C" fn str2sig(text: *const c_char, place: *mut c_int) -> c_int {
    // SAFETY: the caller's string and place.
    match unsafe { cstr_or_none(text).and_then(|text| number(text.to_bytes())).zip(Out::one(place).ok()) } {
        Some((signal, place)) => {
            place.set(signal);
            0
        }
        None => -1,
    }
}
