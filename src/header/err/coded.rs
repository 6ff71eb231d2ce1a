//! The functions of `<err.h>` that take the error number.

use super::exit;
use crate::abi::messages::err::message;
use crate::abi::*;

/// Writes the program's name, the formatted text (unless `format` is null) and what `error` means.
#[export]
pub unsafe extern "C" fn vwarnc(error: c_int, format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), Some(error), format, args) }
}

/// The same as `vwarnc` with variable arguments.
#[export]
pub unsafe extern "C" fn warnc(error: c_int, format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(program_name(), Some(error), format, args) }
}

/// `vwarnc`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verrc(code: c_int, error: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), Some(error), format, args);
        exit(code)
    }
}

/// `warnc`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn errc(code: c_int, error: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(program_name(), Some(error), format, args);
        exit(code)
    }
}
