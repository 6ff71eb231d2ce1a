//! Describing a signal to the user.

use crate::abi::*;
use crate::algo::text::messages::{UNKNOWN_MAX, signal_text};
use crate::os::fd;
use crate::os::signals::info::Info;

/// Writes `prefix: description` to standard error.
fn describe(signal: c_int, prefix: CStrArg) {
    let prefix = prefix.optional().filter(|prefix| !prefix.is_empty()).map(|prefix| prefix.to_bytes());
    let mut buffer = [0; UNKNOWN_MAX];
    let text = signal_text(signal, &mut buffer);
    let separator = if prefix.is_some() { &b": "[..] } else { b"" };
    for part in [prefix.unwrap_or(b""), separator, text, b"\n"] {
        let _ = fd::write(2, part); // the function returns nothing
    }
}

/// Writes `prefix: description` of a signal to standard error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/psignal.html>
#[export]
pub extern "C" fn psignal(signal: c_int, prefix: CStrArg) {
    describe(signal, prefix);
}

/// `psignal` of the signal in a `siginfo_t`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/psiginfo.html>
#[export]
pub extern "C" fn psiginfo(info: InArg<Info>, prefix: CStrArg) {
    describe(info.optional().map_or(0, |info| info.signo), prefix);
}
