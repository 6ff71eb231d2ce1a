//! `<syslog.h>`: WASI has no system log, so messages always go to standard error, as with
//! `LOG_PERROR`.

use crate::abi::messages::syslog::{MASK, NAME, OPTIONS, report};
use crate::abi::*;

/// Says under which name (null: the program's) messages go out; with `LOG_PID` in `options` the number of the process
/// follows it. The facility makes no difference.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/openlog.html>
#[export]
pub extern "C" fn openlog(name: *const c_char, options: c_int, _facility: c_int) {
    NAME.set(name);
    OPTIONS.set(options);
}

/// Forgets what `openlog` said.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/closelog.html>
#[export]
pub extern "C" fn closelog() {
    NAME.set(core::ptr::null());
    OPTIONS.set(0);
}

/// Chooses which priorities are written, unless `mask` is 0; returns the mask until now.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setlogmask.html>
#[export]
pub extern "C" fn setlogmask(mask: c_int) -> c_int {
    if mask == 0 { MASK.get() } else { MASK.replace(mask) }
}

/// Writes a message to standard error. `%m` in the format is the message of `errno`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/syslog.html>
#[export]
pub extern "C" fn vsyslog(priority: c_int, format: FormatArgs<u8>) {
    report(priority, format);
}

/// The same as `vsyslog` with variable arguments.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/syslog.html>
#[export]
pub extern "C" fn syslog(priority: c_int, format: FormatArgs<u8>) {
    report(priority, format);
}
