//! Terminals: WASI only says whether a descriptor is one.

use crate::abi::*;
use crate::os::fd::{is_terminal, read_slice, write};

/// Why a terminal cannot be asked. Errors: `EBADF`, `ENOTTY`; `of_terminal` for a terminal.
pub fn refuse<T>(fd: c_int, of_terminal: Errno) -> Result<T, Errno> {
    is_terminal(fd)?;
    Err(of_terminal)
}

/// `PASS_MAX` and a terminator.
pub const PASSWORD_SIZE: usize = 129;

/// The line that standard input has, terminated, after writing `prompt` to standard error. Errors: `ENXIO` at the end.
pub fn read_password(prompt: &[u8]) -> Result<[u8; PASSWORD_SIZE], Errno> {
    write(2, prompt)?;
    let mut password = [0; PASSWORD_SIZE];
    let (mut len, mut byte, mut any) = (0, [0], false);
    while read_slice(0, &mut byte)? != 0 {
        any = true;
        if byte[0] == b'\n' {
            break;
        }
        if let Some(to) = password.get_mut(len).filter(|_| len < PASSWORD_SIZE - 1) {
            *to = byte[0];
            len += 1;
        }
    }
    if any { Ok(password) } else { Err(Errno::NXIO) }
}

/// The speed, if it is one of `B0` to `B38400` or of the higher ones. Errors: `EINVAL`.
pub fn check_speed(speed: u32) -> Result<u32, Errno> {
    if speed <= 0o17 || (0o10001..=0o10003).contains(&speed) { Ok(speed) } else { Err(Errno::INVAL) }
}
