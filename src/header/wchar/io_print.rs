//! `wprintf` and its relatives.

use crate::abi::*;
use crate::algo::fmt::{self, WideBuffer};
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::print::print_wide;
use crate::stdio::standard::output::STREAM as STDOUT;

/// Writes formatted text to `file`; returns the number of characters, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwprintf.html>
#[export]
pub unsafe extern "C" fn fwprintf(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(file, format.get()?, args, &context::print_wide()) })
}

/// The same as `fwprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwprintf.html>
#[export]
pub unsafe extern "C" fn vfwprintf(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(file, format.get()?, args, &context::print_wide()) })
}

/// Writes formatted text to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wprintf.html>
#[export]
pub unsafe extern "C" fn wprintf(format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, format.get()?, args, &context::print_wide()) })
}

/// The same as `wprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwprintf.html>
#[export]
pub unsafe extern "C" fn vwprintf(format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, format.get()?, args, &context::print_wide()) })
}

/// Formats to at most `size` characters at `to`, terminator included.
///
/// # Safety
/// `to` must be memory for `size` characters, `args` must hold what `format` says.
pub(crate) unsafe fn print(to: *mut wchar_t, size: usize, format: WStrArg, args: VaList) -> Result<c_int, Errno> {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    unsafe {
        let mut sink = WideBuffer::new(Out::slice(to, size)?);
        let result = fmt::format_wide(&mut sink, format.get()?, args, &context::print_wide());
        sink.terminate();
        if size == 0 { result.and(Err(Errno::OVERFLOW)) } else { result }
    }
}

/// Stores formatted text at `to`, at most `size` characters with the terminator; returns its length, or a negative value
/// with `errno` set: `EOVERFLOW` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swprintf.html>
#[export]
pub unsafe extern "C" fn swprintf(to: *mut wchar_t, size: usize, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}

/// The same as `swprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswprintf.html>
#[export]
pub unsafe extern "C" fn vswprintf(to: *mut wchar_t, size: usize, format: WStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}
