//! `<err.h>` from BSD; [`error`] has `<error.h>` from GNU.

pub mod coded;
pub mod error;

use crate::abi::*;
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use crate::stdio::context;
use crate::stdio::standard::error::STREAM as STDERR;
use crate::stdio::{output, print};

unsafe extern "C" {
    fn exit(code: c_int) -> !;
    static __progname: *const c_char;
}

/// The program's name.
fn name() -> &'static [u8] {
    // SAFETY: a variable of the program, which is null or points to a string that stays.
    unsafe { cstr_or_none(__progname) }.map_or(b"", |name| name.to_bytes())
}

/// `name: text: meaning of error`, each part only if there is one, in a single write. A failure is nobody's to see.
///
/// # Safety
/// `args` must hold what `format` says.
unsafe fn message(name: &[u8], error: Option<c_int>, format: CStrArg, args: VaList) {
    let put = |text: &[u8]| _ = output::put_all(&STDERR, text);
    _ = output::with_buffer(&STDERR, &mut || {
        put(name);
        put(b": ");
        if let Ok(format) = format.bytes() {
            // SAFETY: the arguments are what the format says.
            _ = print::print(&STDERR, unsafe { FormatArgs::from_raw(format.as_ptr(), args) }, &context::print());
        }
        if let Some(error) = error {
            put(if format.is_null() { b"" } else { b": " });
            put(error_text(error, &mut [0; UNKNOWN_MAX]));
        }
        put(b"\n");
    });
}

/// Writes the program's name, the formatted text (unless `format` is null) and what `errno` means.
#[export]
pub unsafe extern "C" fn vwarn(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(name(), Some(errno_value()), format, args) }
}

/// The same as `vwarn` with variable arguments.
#[export]
pub unsafe extern "C" fn warn(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(name(), Some(errno_value()), format, args) }
}

/// Writes the program's name and the formatted text (unless `format` is null).
#[export]
pub unsafe extern "C" fn vwarnx(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(name(), None, format, args) }
}

/// The same as `vwarnx` with variable arguments.
#[export]
pub unsafe extern "C" fn warnx(format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { message(name(), None, format, args) }
}

/// `vwarn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verr(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(name(), Some(errno_value()), format, args);
        exit(code)
    }
}

/// `warn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn err(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(name(), Some(errno_value()), format, args);
        exit(code)
    }
}

/// `vwarnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verrx(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(name(), None, format, args);
        exit(code)
    }
}

/// `warnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn errx(code: c_int, format: CStrArg, args: VaList) -> ! {
    // SAFETY: C passes what the format says.
    unsafe {
        message(name(), None, format, args);
        exit(code)
    }
}
