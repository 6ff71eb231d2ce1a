//! `wscanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use crate::abi::*;
use crate::algo::scan::{self, WideTextSource};
use crate::stdio::FILE;
use crate::stdio::context::{self, outcome};
use crate::stdio::scan::scan_wide;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads from a stream.
unsafe fn of_stream(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    or_minus_one(|| {
        let format = format.get()?;
        // SAFETY: C passes what the format says.
        Ok(outcome(unsafe { scan_wide(file, format, args, &context::scan()) }))
    })
}

/// Reads from a string.
unsafe fn of_text(text: Text<wchar_t>, format: WStrArg, args: VaList) -> c_int {
    or_minus_one(|| {
        let format = format.get()?;
        // SAFETY: terminated, by the type's contract.
        let mut source = unsafe { WideTextSource::new(text.as_ptr()) };
        // SAFETY: C passes what the format says.
        Ok(outcome(unsafe { scan::scan_wide(&mut source, format, args, &context::scan()) }))
    })
}

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwscanf.html>
#[export(__isoc99_fwscanf)]
pub unsafe extern "C" fn fwscanf(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { of_stream(file, format, args) }
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wscanf.html>
#[export(__isoc99_wscanf)]
pub unsafe extern "C" fn wscanf(format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { of_stream(&STDIN, format, args) }
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swscanf.html>
#[export(__isoc99_swscanf)]
pub unsafe extern "C" fn swscanf(text: Text<wchar_t>, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    unsafe { of_text(text, format, args) }
}

/// The same as `fwscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwscanf.html>
#[export(__isoc99_vfwscanf)]
pub unsafe extern "C" fn vfwscanf(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { of_stream(file, format, args) }
}

/// The same as `wscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwscanf.html>
#[export(__isoc99_vwscanf)]
pub unsafe extern "C" fn vwscanf(format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    unsafe { of_stream(&STDIN, format, args) }
}

/// The same as `swscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswscanf.html>
#[export(__isoc99_vswscanf)]
pub unsafe extern "C" fn vswscanf(text: Text<wchar_t>, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a string, a format and what it says.
    unsafe { of_text(text, format, args) }
}
