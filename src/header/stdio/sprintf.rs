//! `printf` to memory.

use super::text_sink::print_growing;
use crate::abi::*;
use crate::algo::fmt::{self, Buffer};

/// Formats to at most `size` bytes at `to`, terminator included; returns how many there would be without a limit.
unsafe fn print(to: *mut c_char, size: usize, format: *const c_char, args: VaList) -> Result<c_int, Errno> {
    // A size beyond the end of memory means "as much as needed".
    let size = size.min(usize::MAX - to.addr());
    // SAFETY: C passes room for `size` bytes, a format and what it says.
    unsafe {
        let mut sink = Buffer::new(Out::slice(to.cast(), size)?);
        let result = fmt::format(&mut sink, cstr(format)?.to_bytes(), args);
        sink.terminate();
        result
    }
}

/// Places formatted text at `to`, at most `size` bytes with the terminator; returns the length that the text has without
/// that limit, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/snprintf.html>
#[export]
pub unsafe extern "C" fn snprintf(to: *mut c_char, size: usize, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for `size` bytes, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}

/// The same as `snprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsnprintf.html>
#[export]
pub unsafe extern "C" fn vsnprintf(to: *mut c_char, size: usize, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for `size` bytes, a format and what it says.
    or_minus_one(|| unsafe { print(to, size, format, args) })
}

/// Places formatted text at `to`, which must have room for it; returns its length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sprintf.html>
#[export]
pub unsafe extern "C" fn sprintf(to: *mut c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for the text, a format and what it says.
    or_minus_one(|| unsafe { print(to, usize::MAX, format, args) })
}

/// The same as `sprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsprintf.html>
#[export]
pub unsafe extern "C" fn vsprintf(to: *mut c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for the text, a format and what it says.
    or_minus_one(|| unsafe { print(to, usize::MAX, format, args) })
}

/// Formats to a new block from `malloc` and stores its address; null there on failure.
unsafe fn print_to_block(to: *mut *mut c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for a pointer, a format and what it says.
    let result = unsafe { cstr(format).and_then(|format| print_growing(format.to_bytes(), args)) };
    let (block, n) = or((core::ptr::null_mut(), -1), result);
    // SAFETY: C passes room for a pointer.
    unsafe { to.write(block) };
    n
}

/// Stores formatted text in a new block from `malloc`, the program's to free, and its address at `to`; returns its
/// length, or -1 with `errno` set and a null pointer stored.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub unsafe extern "C" fn asprintf(to: *mut *mut c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for a pointer, a format and what it says.
    unsafe { print_to_block(to, format, args) }
}

/// The same as `asprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub unsafe extern "C" fn vasprintf(to: *mut *mut c_char, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes room for a pointer, a format and what it says.
    unsafe { print_to_block(to, format, args) }
}
