//! `psignal` and `psiginfo`.

use crate::abi::*;
use crate::os::signals::describe::describe;
use crate::os::signals::info::Info;

/// Writes `prefix: description` of a signal to standard error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/psignal.html>
#[export]
pub extern "C" fn psignal(signal: c_int, prefix: CStrArg) {
    describe(signal, prefix.optional());
}

/// `psignal` of the signal in a `siginfo_t`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/psiginfo.html>
#[export]
pub extern "C" fn psiginfo(info: InArg<Info>, prefix: CStrArg) {
    describe(info.optional().map_or(0, |info| info.signo), prefix.optional());
}
