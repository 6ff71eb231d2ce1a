//! Telling a user about a signal.

use super::deliver::Info;
use crate::abi::*;
use crate::os;

unsafe extern "C" {
    fn strsignal(signal: c_int) -> *mut c_char;
}

/// Writes `prefix: description` to standard error.
unsafe fn tell(signal: c_int, prefix: *const c_char) {
    // SAFETY: null or the caller's string; `strsignal` returns one.
    let (prefix, text) = unsafe { (cstr_or_none(prefix), cstr_or_none(strsignal(signal))) };
    let parts = match prefix {
        Some(prefix) if !prefix.is_empty() => [prefix.to_bytes(), b": "],
        _ => [&b""[..], b""],
    };
    let text = text.map_or(&b""[..], |text| text.to_bytes());
    for part in [parts[0], parts[1], text, b"\n"] {
        // As with `perror`, there is nobody to tell that nobody can be told.
        let _ = os::fd::write(2, part);
    }
}

/// Writes `prefix: description` of a signal to standard error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/psignal.html>
#[export]
pub unsafe extern "C" fn psignal(signal: c_int, prefix: *const c_char) {
    // SAFETY: the caller's.
    unsafe { tell(signal, prefix) }
}

/// `psignal` of the signal in a `siginfo_t`.
#[export]
pub unsafe extern "C" fn psiginfo(info: *const Info, prefix: *const c_char) {
    // SAFETY: the caller's.
    unsafe { tell((*info).signo, prefix) }
}
