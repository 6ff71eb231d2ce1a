//! `wprintf` and its relatives.

use crate::abi::*;
use crate::algo::fmt::{self, WideBuffer};
use crate::header::stdio::file::{FILE, stream};
use crate::header::stdio::standard_streams::output::STREAM as STDOUT;
use crate::header::stdio::text_sink::print_wide;

/// The wide string at `text`; `EFAULT` if it is null.
///
/// # Safety
/// `text` must be null or a wide string.
pub(super) unsafe fn wide_string<'a>(text: *const wchar_t) -> Result<&'a [wchar_t], Errno> {
    if text.is_null() {
        return Err(Errno::FAULT);
    }
    let mut len = 0;
    // SAFETY: the caller's; nothing behind the terminator is read.
    unsafe {
        while text.wrapping_add(len).read() != 0 {
            len += 1;
        }
        Ok(core::slice::from_raw_parts(text, len))
    }
}

/// Writes formatted text to `file`; returns the number of characters, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwprintf.html>
#[export]
pub unsafe extern "C" fn fwprintf(file: *mut FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or_minus_one(|| unsafe { print_wide(stream(file), wide_string(format)?, args) })
}

/// The same as `fwprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwprintf.html>
#[export]
pub unsafe extern "C" fn vfwprintf(file: *mut FILE, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or_minus_one(|| unsafe { print_wide(stream(file), wide_string(format)?, args) })
}

/// Writes formatted text to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wprintf.html>
#[export]
pub unsafe extern "C" fn wprintf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, wide_string(format)?, args) })
}

/// The same as `wprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwprintf.html>
#[export]
pub unsafe extern "C" fn vwprintf(format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, wide_string(format)?, args) })
}

unsafe fn print(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> Result<c_int, Errno> {
    // SAFETY: C passes room for `size` characters, a format and what it says.
    unsafe {
        let mut sink = WideBuffer::new(Out::slice(to, size)?);
        let result = fmt::format_wide(&mut sink, wide_string(format)?, args);
        sink.terminate();
        if size == 0 { result.and(Err(Errno::OVERFLOW)) } else { result }
    }
}

/// Places formatted text at `to`, at most `size` characters with the terminator; returns its length, or a negative value
/// with `errno` set: `EOVERFLOW` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swprintf.html>
#[export]
pub unsafe extern "C" fn swprintf(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes room for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}

/// The same as `swprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswprintf.html>
#[export]
pub unsafe extern "C" fn vswprintf(to: *mut wchar_t, size: usize, format: *const wchar_t, args: VaList) -> c_int {
    // SAFETY: C passes room for `size` characters, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}
