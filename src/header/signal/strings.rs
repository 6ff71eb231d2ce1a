//! The names of signals.

use crate::abi::*;
use crate::os::signals::names::{name, number};

/// Stores the name of a signal, without `SIG`, in `text`, which has `SIG2STR_MAX` bytes. -1 if there is no such signal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sig2str.html>
#[export]
pub unsafe extern "C" fn sig2str(signal: c_int, text: *mut c_char) -> c_int {
    let Some((name, len)) = name(signal) else { return -1 };
    // SAFETY: C passes memory for `SIG2STR_MAX` bytes, which every name fits into.
    match unsafe { Out::slice(text.cast::<u8>(), len + 1) } {
        Ok(text) => {
            text.copy_from(name.get(..=len).unwrap_or(&name));
            0
        }
        Err(_) => -1,
    }
}

/// Stores the signal with a name, which may also be its number in digits, in `signal`. -1 if there is no such signal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sig2str.html>
#[export]
pub extern "C" fn str2sig(text: CStrArg, signal: OutArg<c_int>) -> c_int {
    match text.optional().and_then(|text| number(text.to_bytes())).zip(signal.get().ok()) {
        Some((number, signal)) => {
            signal.set(number);
            0
        }
        None => -1,
    }
}
