//! `printf` to streams and descriptors.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::print::{print, print_to_descriptor};
use crate::stdio::standard::output::STREAM as STDOUT;

/// Writes formatted text to the standard output; returns the number of bytes, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/printf.html>
#[export(iprintf, __small_printf)]
pub extern "C" fn printf(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &context::PRINT)
}

/// The same as `printf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vprintf.html>
#[export]
pub extern "C" fn vprintf(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &context::PRINT)
}

/// Writes formatted text to `file`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fprintf.html>
#[export]
pub extern "C" fn fprintf(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &context::PRINT)
}

/// The same as `fprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfprintf.html>
#[export]
pub extern "C" fn vfprintf(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &context::PRINT)
}

/// Writes formatted text to the descriptor `fd`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dprintf.html>
#[export]
pub extern "C" fn dprintf(fd: c_int, format: FormatArgs<u8>) -> c_int {
    print_to_descriptor(fd, format, &context::PRINT)
}

/// The same as `dprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vdprintf.html>
#[export]
pub extern "C" fn vdprintf(fd: c_int, format: FormatArgs<u8>) -> c_int {
    print_to_descriptor(fd, format, &context::PRINT)
}
