//! `scanf` and its relatives. The `__isoc99_` names are those that the headers of some libraries refer to.

use crate::abi::*;
use crate::algo::scan::{self, Context, TextSource};
use crate::stdio::FILE;
use crate::stdio::context::{self, outcome};
use crate::stdio::scan::scan;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads from a stream.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
pub(super) unsafe fn of_stream(file: &FILE, format: CStrArg, args: VaList, context: fn() -> Context<u8>) -> c_int {
    match format.bytes() {
        // SAFETY: the arguments are what the format says.
        Ok(format) => outcome(unsafe { scan(file, format, args, &context()) }),
        Err(error) => or(-1, Err(file.failed(error))),
    }
}

/// Reads from a string.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
pub(super) unsafe fn of_text(text: CStrArg, format: CStrArg, args: VaList, context: fn() -> Context<u8>) -> c_int {
    or_minus_one(|| {
        let format = format.bytes()?;
        // SAFETY: a terminated string, by the argument's type, and the arguments are what the format says.
        Ok(outcome(unsafe { scan::scan(&mut TextSource::new(text.as_ptr()), format, args, &context()) }))
    })
}

/// Reads formatted input from `file`; returns how many items were stored, or `EOF` if there was no input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fscanf.html>
#[export(__isoc99_fscanf)]
pub unsafe extern "C" fn fscanf(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(file, format, args, context::scan) }
}

/// Reads formatted input from the standard input.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/scanf.html>
#[export(__isoc99_scanf)]
pub unsafe extern "C" fn scanf(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(&STDIN, format, args, context::scan) }
}

/// Reads formatted input from a string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sscanf.html>
#[export(__isoc99_sscanf)]
pub unsafe extern "C" fn sscanf(text: CStrArg, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_text(text, format, args, context::scan) }
}

/// The same as `fscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfscanf.html>
#[export(__isoc99_vfscanf)]
pub unsafe extern "C" fn vfscanf(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(file, format, args, context::scan) }
}

/// The same as `scanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vscanf.html>
#[export(__isoc99_vscanf)]
pub unsafe extern "C" fn vscanf(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(&STDIN, format, args, context::scan) }
}

/// The same as `sscanf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsscanf.html>
#[export(__isoc99_vsscanf)]
pub unsafe extern "C" fn vsscanf(text: CStrArg, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_text(text, format, args, context::scan) }
}
