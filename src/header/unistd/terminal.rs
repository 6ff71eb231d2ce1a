//! Terminals: WASI only says whether a descriptor is one.

use crate::abi::*;
use crate::os::system::terminal::{PASSWORD_SIZE, read_password, refuse};

/// Fails: WASI has no names for terminals. Errors: `EBADF`, `ENOTTY`; `ENODEV` for a terminal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ttyname.html>
#[export]
pub extern "C" fn ttyname(fildes: c_int) -> *mut c_char {
    or_null(|| refuse(fildes, Errno::NODEV))
}

/// `ttyname` that returns its error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ttyname.html>
#[export]
pub extern "C" fn ttyname_r(fildes: c_int, _name: *mut c_char, _size: usize) -> c_int {
    refuse::<()>(fildes, Errno::NODEV).map_or_else(|error| error.code(), |()| 0)
}

/// Fails: no terminal is the process's own. Errors: `EBADF`, `ENOTTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcgetpgrp.html>
#[export]
pub extern "C" fn tcgetpgrp(fildes: c_int) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOTTY))
}

/// Fails: no terminal is the process's own. Errors: `EBADF`, `EINVAL` for a negative group, `ENOTTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcsetpgrp.html>
#[export]
pub extern "C" fn tcsetpgrp(fildes: c_int, group: c_int) -> c_int {
    or_minus_one(|| {
        crate::os::fd::flags(fildes)?;
        if group < 0 { Err(Errno::INVAL) } else { refuse(fildes, Errno::NOTTY) }
    })
}

/// Writes `prompt` to standard error and reads a line from standard input, at most 128 bytes of it; null at the end of
/// the input. WASI cannot stop a terminal from showing what is typed.
/// <https://man7.org/linux/man-pages/man3/getpass.3.html>
#[export]
pub extern "C" fn getpass(prompt: CStrArg) -> *mut c_char {
    static PASSWORD: Static<[u8; PASSWORD_SIZE]> = Static::new();
    or_null(|| Ok(PASSWORD.set(read_password(prompt.bytes().unwrap_or(b""))?).cast()))
}
