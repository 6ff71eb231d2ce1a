//! `scanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use super::file::{FILE, stream};
use super::standard_streams::input::STREAM as STDIN;
use super::text_source::{scan, scan_text};
use crate::abi::*;

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fscanf.html>
#[export(__isoc99_fscanf)]
pub unsafe extern "C" fn fscanf(file: *mut FILE, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    unsafe { scan(stream(file), format, args) }
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/scanf.html>
#[export(__isoc99_scanf)]
pub unsafe extern "C" fn scanf(format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { scan(&STDIN, format, args) }
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sscanf.html>
#[export(__isoc99_sscanf)]
pub unsafe extern "C" fn sscanf(text: *const c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    unsafe { scan_text(text, format, args) }
}

/// The same as `fscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfscanf.html>
#[export(__isoc99_vfscanf)]
pub unsafe extern "C" fn vfscanf(file: *mut FILE, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    unsafe { scan(stream(file), format, args) }
}

/// The same as `scanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vscanf.html>
#[export(__isoc99_vscanf)]
pub unsafe extern "C" fn vscanf(format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { scan(&STDIN, format, args) }
}

/// The same as `sscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsscanf.html>
#[export(__isoc99_vsscanf)]
pub unsafe extern "C" fn vsscanf(text: *const c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    unsafe { scan_text(text, format, args) }
}
