//! `wprintf` and its relatives.

use crate::abi::*;
use crate::algo::fmt::{self, WideBuffer};
use crate::algo::text::wide;
use crate::header::stdio::context;
use crate::stdio::FILE;
use crate::stdio::print::print_wide;
use crate::stdio::standard::output::STREAM as STDOUT;

/// The wide string at `text`; `EFAULT` if it is null.
///
/// # Safety
/// `text` must be null or a wide string.
pub(super) unsafe fn wide_string<'a>(text: *const wchar_t) -> Result<&'a [wchar_t], Errno> {
    if text.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: a wide string, which is read up to its terminator.
    Ok(unsafe { core::slice::from_raw_parts(text, wide::len(text)) })
}

/// Writes formatted text to `file`; returns the number of characters, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwprintf.html>
#[export]
pub unsafe extern "C" fn fwprintf(file: &FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(file, wide_string(format)?, args, &context::print()) })
}

/// The same as `fwprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwprintf.html>
#[export]
pub unsafe extern "C" fn vfwprintf(file: &FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(file, wide_string(format)?, args, &context::print()) })
}

/// Writes formatted text to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wprintf.html>
#[export]
pub unsafe extern "C" fn wprintf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, wide_string(format)?, args, &context::print()) })
}

/// The same as `wprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwprintf.html>
#[export]
pub unsafe extern "C" fn vwprintf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, wide_string(format)?, args, &context::print()) })
}

unsafe fn print(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> Result<c_int, Errno> {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    unsafe {
        let mut sink = WideBuffer::new(Out::slice(to, size)?);
        let result = fmt::format_wide(&mut sink, wide_string(format)?, args, &context::print());
        sink.terminate();
        if size == 0 { result.and(Err(Errno::OVERFLOW)) } else { result }
    }
}

/// Stores formatted text at `to`, at most `size` characters with the terminator; returns its length, or a negative value
/// with `errno` set: `EOVERFLOW` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swprintf.html>
#[export]
pub unsafe extern "C" fn swprintf(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}

/// The same as `swprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswprintf.html>
#[export]
pub unsafe extern "C" fn vswprintf(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes memory for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}
