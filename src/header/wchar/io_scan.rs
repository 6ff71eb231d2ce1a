//! `wscanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use super::io_print::wide_string;
use crate::abi::*;
use crate::header::stdio::file::{FILE, stream};
use crate::header::stdio::standard_streams::input::STREAM as STDIN;
use crate::header::stdio::text_source::{scan_wide, scan_wide_text};

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwscanf.html>
#[export(__isoc99_fwscanf)]
pub unsafe extern "C" fn fwscanf(file: *mut FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide(stream(file), format, args)) })
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wscanf.html>
#[export(__isoc99_wscanf)]
pub unsafe extern "C" fn wscanf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide(&STDIN, format, args)) })
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swscanf.html>
#[export(__isoc99_swscanf)]
pub unsafe extern "C" fn swscanf(text: *const wchar_t, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide_text(text, format, args)) })
}

/// The same as `fwscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwscanf.html>
#[export(__isoc99_vfwscanf)]
pub unsafe extern "C" fn vfwscanf(file: *mut FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide(stream(file), format, args)) })
}

/// The same as `wscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwscanf.html>
#[export(__isoc99_vwscanf)]
pub unsafe extern "C" fn vwscanf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide(&STDIN, format, args)) })
}

/// The same as `swscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswscanf.html>
#[export(__isoc99_vswscanf)]
pub unsafe extern "C" fn vswscanf(text: *const wchar_t, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    or(-1, unsafe { wide_string(format).map(|format| scan_wide_text(text, format, args)) })
}
