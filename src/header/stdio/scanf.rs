//! `scanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use crate::abi::*;
use crate::algo::scan::read_text;
use crate::stdio::FILE;
use crate::stdio::context::{self, outcome};
use crate::stdio::scan::scan;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fscanf.html>
#[export(__isoc99_fscanf)]
pub extern "C" fn fscanf(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(file, format, &context::scan()).map(outcome))
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/scanf.html>
#[export(__isoc99_scanf)]
pub extern "C" fn scanf(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(&STDIN, format, &context::scan()).map(outcome))
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sscanf.html>
#[export(__isoc99_sscanf)]
pub extern "C" fn sscanf(text: Text<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| Ok(outcome(read_text(text, format.get()?, context::scan))))
}

/// The same as `fscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfscanf.html>
#[export(__isoc99_vfscanf)]
pub extern "C" fn vfscanf(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(file, format, &context::scan()).map(outcome))
}

/// The same as `scanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vscanf.html>
#[export(__isoc99_vscanf)]
pub extern "C" fn vscanf(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(&STDIN, format, &context::scan()).map(outcome))
}

/// The same as `sscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsscanf.html>
#[export(__isoc99_vsscanf)]
pub extern "C" fn vsscanf(text: Text<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| Ok(outcome(read_text(text, format.get()?, context::scan))))
}
