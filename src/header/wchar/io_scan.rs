//! `wscanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use crate::abi::*;
use crate::algo::scan::read_wide_text;
use crate::stdio::FILE;
use crate::stdio::context::{self, outcome};
use crate::stdio::scan::scan_wide;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwscanf.html>
#[export(__isoc99_fwscanf)]
pub extern "C" fn fwscanf(file: &FILE, format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| scan_wide(file, format, &context::scan()).map(outcome))
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wscanf.html>
#[export(__isoc99_wscanf)]
pub extern "C" fn wscanf(format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| scan_wide(&STDIN, format, &context::scan()).map(outcome))
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swscanf.html>
#[export(__isoc99_swscanf)]
pub extern "C" fn swscanf(text: Text<wchar_t>, format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| Ok(outcome(read_wide_text(text, format.get()?, context::scan))))
}

/// The same as `fwscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwscanf.html>
#[export(__isoc99_vfwscanf)]
pub extern "C" fn vfwscanf(file: &FILE, format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| scan_wide(file, format, &context::scan()).map(outcome))
}

/// The same as `wscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwscanf.html>
#[export(__isoc99_vwscanf)]
pub extern "C" fn vwscanf(format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| scan_wide(&STDIN, format, &context::scan()).map(outcome))
}

/// The same as `swscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswscanf.html>
#[export(__isoc99_vswscanf)]
pub extern "C" fn vswscanf(text: Text<wchar_t>, format: FormatArgs<wchar_t>) -> c_int {
    or_minus_one(|| Ok(outcome(read_wide_text(text, format.get()?, context::scan))))
}
