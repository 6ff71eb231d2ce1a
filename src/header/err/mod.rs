//! `<err.h>` from BSD; [`error`] has `<error.h>` from GNU.

pub mod coded;
pub mod error;

use crate::abi::*;
use crate::header::stdio::standard_streams::error::STREAM as STDERR;
use crate::header::stdio::{output, text_sink};

unsafe extern "C" {
    fn strerror(error: c_int) -> *mut c_char;
    fn exit(code: c_int) -> !;
    static __progname: *mut c_char;
}

fn put(text: &[u8]) {
    output::write(&STDERR, text);
}

/// Writes the string at `text`, if there is one.
///
/// # Safety
/// `text` must be null or a string.
unsafe fn put_string(text: *const c_char) {
    // SAFETY: the caller's.
    put(unsafe { cstr_or_none(text) }.map_or(b"", |text| text.to_bytes()));
}

/// `name: text: meaning of error`, each part only if there is one, in a single write.
///
/// # Safety
/// `args` must hold what `format` says; the strings must be null or strings.
unsafe fn message(name: *const c_char, error: Option<c_int>, format: *const c_char, args: VaList) {
    output::with_buffer(&STDERR, &mut || {
        // SAFETY: the caller's; `strerror` returns a string.
        unsafe {
            put_string(name);
            put(b": ");
            if !format.is_null() {
                _ = text_sink::print(&STDERR, format, args);
            }
            if let Some(error) = error {
                put(if format.is_null() { b"" } else { b": " });
                put_string(strerror(error));
            }
        }
        put(b"\n");
    });
}

/// Writes the program's name, the formatted text (unless `format` is null) and what `errno` means.
#[export]
pub unsafe extern "C" fn vwarn(format: *const c_char, args: VaList) {
    // SAFETY: C passes null or a format and what it says.
    unsafe { message(__progname, Some(errno_value()), format, args) }
}

/// The same as `vwarn` with variable arguments.
#[export]
pub unsafe extern "C" fn warn(format: *const c_char, args: VaList) {
    // SAFETY: as in `vwarn`.
    unsafe { message(__progname, Some(errno_value()), format, args) }
}

/// Writes the program's name and the formatted text (unless `format` is null).
#[export]
pub unsafe extern "C" fn vwarnx(format: *const c_char, args: VaList) {
    // SAFETY: as in `vwarn`.
    unsafe { message(__progname, None, format, args) }
}

/// The same as `vwarnx` with variable arguments.
#[export]
pub unsafe extern "C" fn warnx(format: *const c_char, args: VaList) {
    // SAFETY: as in `vwarn`.
    unsafe { message(__progname, None, format, args) }
}

/// `vwarn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verr(code: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarn`.
    unsafe {
        message(__progname, Some(errno_value()), format, args);
        exit(code)
    }
}

/// `warn`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn err(code: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarn`.
    unsafe {
        message(__progname, Some(errno_value()), format, args);
        exit(code)
    }
}

/// `vwarnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn verrx(code: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarn`.
    unsafe {
        message(__progname, None, format, args);
        exit(code)
    }
}

/// `warnx`, then `exit(code)`.
#[export]
pub unsafe extern "C" fn errx(code: c_int, format: *const c_char, args: VaList) -> ! {
    // SAFETY: as in `vwarn`.
    unsafe {
        message(__progname, None, format, args);
        exit(code)
    }
}
