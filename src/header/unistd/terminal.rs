//! Terminals: WASI says whether a descriptor is one, and no more.

use crate::abi::*;
use crate::os::fd::{is_terminal, read_slice, write};

/// Why a terminal cannot be asked. Errors: `EBADF`, `ENOTTY`; `of_terminal` for a terminal.
pub fn refuse<T>(fd: c_int, of_terminal: Errno) -> Result<T, Errno> {
    is_terminal(fd)?;
    Err(of_terminal)
}

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

/// `PASS_MAX` and a terminator.
static mut PASSWORD: [u8; 129] = [0; 129];

fn read_password(prompt: &[u8], room: &mut [u8]) -> Result<(), Errno> {
    write(2, prompt)?;
    let (mut len, mut byte, mut any) = (0, [0], false);
    while read_slice(0, &mut byte)? != 0 {
        any = true;
        if byte[0] == b'\n' {
            break;
        }
        if let Some(place) = room.get_mut(len).filter(|_| len < 128) {
            *place = byte[0];
            len += 1;
        }
    }
    if let Some(end) = room.get_mut(len) {
        *end = 0;
    }
    if any { Ok(()) } else { Err(Errno::NXIO) }
}

/// Writes `prompt` to standard error and reads a line from standard input, at most 128 bytes of it; null at the end of
/// the input. WASI cannot stop a terminal from showing what is typed.
/// <https://man7.org/linux/man-pages/man3/getpass.3.html>
#[export]
pub unsafe extern "C" fn getpass(prompt: *const c_char) -> *mut c_char {
    or_null(|| {
        let room = &raw mut PASSWORD;
        // SAFETY: null or a string; one thread.
        unsafe { read_password(cstr_or_none(prompt).map_or(b"", |text| text.to_bytes()), &mut *room)? };
        Ok(room.cast())
    })
}
