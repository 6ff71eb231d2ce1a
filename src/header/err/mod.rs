//! `<err.h>` from BSD; [`error`] has `<error.h>` from GNU.

pub mod coded;
pub mod error;

use crate::abi::messages::err::message;
use crate::abi::*;

unsafe extern "C" {
    fn exit(code: c_int) -> !;
}

/// Writes the program's name, the formatted text (unless `format` is null) and what `errno` means.
#[export]
pub unsafe extern "C" fn vwarn(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), Some(errno_value()), format, args) }
}

/// The same as `vwarn` with variable arguments.
#[export]
pub unsafe extern "C" fn warn(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), Some(errno_value()), format, args) }
}

/// Writes the program's name and the formatted text (unless `format` is null).
#[export]
pub unsafe extern "C" fn vwarnx(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), None, format, args) }
}

/// The same as `vwarnx` with variable arguments.
#[export]
pub unsafe extern "C" fn warnx(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), None, format, args) }
}

/// `vwarn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verr(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), Some(errno_value()), format, args);
        exit(code)
    }
}

/// `warn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn err(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), Some(errno_value()), format, args);
        exit(code)
    }
}

/// `vwarnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verrx(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), None, format, args);
        exit(code)
    }
}

/// `warnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn errx(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), None, format, args);
        exit(code)
    }
}
