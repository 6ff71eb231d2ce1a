//! The functions of `<err.h>` that are told the error number.

use super::{__progname, exit, message};
use crate::abi::*;

/// Writes the program's name, the formatted text (unless `format` is null) and what `error` means.
#[export]
pub unsafe extern "C" fn vwarnc(error: c_int, format: *const c_char, args: VaList) {
    // SAFETY: C passes null or a format and what it says.
    unsafe { message(__progname, Some(error), format, args) }
}

/// The same as `vwarnc` with variable arguments.
#[export]
pub unsafe extern "C" fn warnc(error: c_int, format: *const c_char, args: VaList) {
    // SAFETY: as in `vwarnc`.
    unsafe { message(__progname, Some(error), format, args) }
}

/// `vwarnc`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verrc(code: c_int, error: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarnc`.
    unsafe {
        message(__progname, Some(error), format, args);
        exit(code)
    }
}

/// `warnc`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn errc(code: c_int, error: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarnc`.
    unsafe {
        message(__progname, Some(error), format, args);
        exit(code)
    }
}
