//! The shells of /etc/shells.

use crate::abi::*;
use crate::os::accounts::shells::{SHELLS, Shells};

/// The next shell that /etc/shells lists, and without that file /bin/sh and /bin/csh; null at the end. Errors: `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/getusershell.3.html>
#[export]
pub extern "C" fn getusershell() -> *mut c_char {
    or_null(|| SHELLS.with(Shells::next).unwrap_or(Err(Errno::DEADLK)))
}

/// Makes `getusershell` start with the first shell again.
/// <https://man7.org/linux/man-pages/man3/getusershell.3.html>
#[export]
pub extern "C" fn setusershell() {
    SHELLS.with(|shells| shells.at = None);
}

/// Gives the memory of `getusershell` back.
/// <https://man7.org/linux/man-pages/man3/getusershell.3.html>
#[export]
pub extern "C" fn endusershell() {
    SHELLS.with(|shells| *shells = Shells { text: Buffer::new(), at: None });
}
