//! `printf` to streams and descriptors.

use super::file::{FILE, flag, stream};
use super::standard_streams::output::STREAM as STDOUT;
use super::{output, text_sink};
use crate::abi::*;

/// Writes formatted text to the standard output; returns the number of bytes, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/printf.html>
#[export(iprintf, __small_printf)]
pub unsafe extern "C" fn printf(format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { text_sink::print(&STDOUT, format, args) })
}

/// The same as `printf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vprintf.html>
#[export]
pub unsafe extern "C" fn vprintf(format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { text_sink::print(&STDOUT, format, args) })
}

/// Writes formatted text to `file`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fprintf.html>
#[export]
pub unsafe extern "C" fn fprintf(file: *mut FILE, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or_minus_one(|| unsafe { text_sink::print(stream(file), format, args) })
}

/// The same as `fprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfprintf.html>
#[export]
pub unsafe extern "C" fn vfprintf(file: *mut FILE, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes an open stream, a format and what it says.
    or_minus_one(|| unsafe { text_sink::print(stream(file), format, args) })
}

/// Prints to a descriptor, through a stream that lives as long as the call.
unsafe fn print_to(fd: c_int, format: *const c_char, args: VaList) -> Result<c_int, Errno> {
    // Marked as listed: exit must not look for it.
    let f = FILE::new(fd, flag::WRITABLE | flag::LISTED, core::ptr::null_mut(), 0);
    // SAFETY: the caller's. Nothing stays pending in an unbuffered stream.
    unsafe { text_sink::print(&f, format, args) }
}

/// Writes formatted text to the descriptor `fd`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dprintf.html>
#[export]
pub unsafe extern "C" fn dprintf(fd: c_int, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_to(fd, format, args) })
}

/// The same as `dprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vdprintf.html>
#[export]
pub unsafe extern "C" fn vdprintf(fd: c_int, format: *const c_char, args: VaList) -> c_int {
    // SAFETY: C passes a format and what it says.
    or_minus_one(|| unsafe { print_to(fd, format, args) })
}

/// `perror` without the text: a message with a prefix, on a stream whose orientation stays as it is.
pub(super) fn print_message(f: &FILE, parts: &[&[u8]]) {
    let orientation = f.orientation.get();
    output::with_buffer(f, &mut || {
        for part in parts {
            if output::write(f, part) < part.len() {
                break;
            }
        }
    });
    f.orientation.set(orientation);
}
