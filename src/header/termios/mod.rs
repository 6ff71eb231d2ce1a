//! `<termios.h>`: the speeds in the structure work; WASI gives no access to a terminal itself.

use crate::abi::*;
use crate::os::system::terminal::{check_speed, refuse};

/// C's `struct termios`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Termios {
    input: u32,
    output: u32,
    control: u32,
    local: u32,
    line: u8,
    characters: [u8; 32],
    input_speed: u32,
    output_speed: u32,
}

const _: () = assert!(size_of::<Termios>() == 60);

/// The speed of input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/cfgetispeed.html>
#[export]
pub extern "C" fn cfgetispeed(settings: InArg<Termios>) -> u32 {
    settings.optional().map_or(0, |settings| settings.input_speed)
}

/// The speed of output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/cfgetospeed.html>
#[export]
pub extern "C" fn cfgetospeed(settings: InArg<Termios>) -> u32 {
    settings.optional().map_or(0, |settings| settings.output_speed)
}

/// Sets the speed of input. Errors: `EINVAL` for a number that is not a speed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/cfsetispeed.html>
#[export]
pub extern "C" fn cfsetispeed(settings: ObjArg<Termios>, speed: u32) -> c_int {
    zero_or_minus_one(|| {
        settings.get()?.input_speed = check_speed(speed)?;
        Ok(())
    })
}

/// Sets the speed of output. Errors: `EINVAL` for a number that is not a speed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/cfsetospeed.html>
#[export]
pub extern "C" fn cfsetospeed(settings: ObjArg<Termios>, speed: u32) -> c_int {
    zero_or_minus_one(|| {
        settings.get()?.output_speed = check_speed(speed)?;
        Ok(())
    })
}

/// Sets both speeds. Errors: `EINVAL` for a number that is not a speed.
/// <https://man7.org/linux/man-pages/man3/termios.3.html>
#[export]
pub extern "C" fn cfsetspeed(settings: ObjArg<Termios>, speed: u32) -> c_int {
    zero_or_minus_one(|| {
        let settings = settings.get()?;
        settings.input_speed = check_speed(speed)?;
        settings.output_speed = speed;
        Ok(())
    })
}

/// Changes the settings so that bytes pass as they are: no echo, no lines, no signals, 8 bits.
/// <https://man7.org/linux/man-pages/man3/termios.3.html>
#[export]
pub extern "C" fn cfmakeraw(settings: ObjArg<Termios>) {
    const INPUT: u32 = 0o2753; // IGNBRK, BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IXON
    const LOCAL: u32 = 0o100113; // ISIG, ICANON, ECHO, ECHONL, IEXTEN
    const SIZE_AND_PARITY: u32 = 0o460; // CSIZE, PARENB
    let Some(settings) = settings.optional() else { return };
    settings.input &= !INPUT;
    settings.output &= !1; // OPOST
    settings.local &= !LOCAL;
    settings.control = settings.control & !SIZE_AND_PARITY | 0o60; // CS8
    settings.characters[5] = 0; // VTIME
    settings.characters[6] = 1; // VMIN
}

/// Fails: WASI has no settings of a terminal. Errors: `EBADF`, `ENOTTY`; `ENOSYS` for a terminal.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcgetattr.html>
#[export]
pub extern "C" fn tcgetattr(fildes: c_int, _settings: *mut Termios) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOSYS))
}

/// Fails as `tcgetattr`. Errors: also `EINVAL` for an unknown `when`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcsetattr.html>
#[export]
pub extern "C" fn tcsetattr(fildes: c_int, when: c_int, _settings: *const Termios) -> c_int {
    or_minus_one(|| {
        let error: Result<c_int, Errno> = refuse(fildes, Errno::NOSYS);
        if (0..=2).contains(&when) || error == Err(Errno::BADF) { error } else { Err(Errno::INVAL) }
    })
}

/// Fails as `tcgetattr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcdrain.html>
#[export]
pub extern "C" fn tcdrain(fildes: c_int) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOSYS))
}

/// Fails as `tcgetattr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcflush.html>
#[export(tcflow, tcsendbreak)]
pub extern "C" fn tcflush(fildes: c_int, _which: c_int) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOSYS))
}

/// Fails: no terminal is the process's own. Errors: `EBADF`, `ENOTTY`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcgetsid.html>
#[export]
pub extern "C" fn tcgetsid(fildes: c_int) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOTTY))
}

/// Fails as `tcgetattr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcgetwinsize.html>
#[export]
pub extern "C" fn tcgetwinsize(fildes: c_int, _size: *mut c_void) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOSYS))
}

/// Fails as `tcgetattr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tcsetwinsize.html>
#[export]
pub extern "C" fn tcsetwinsize(fildes: c_int, _size: *const c_void) -> c_int {
    or_minus_one(|| refuse(fildes, Errno::NOSYS))
}
