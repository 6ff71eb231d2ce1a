//! `wprintf` and its relatives.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::print::print_wide;
use crate::stdio::print_wide_memory::print_wide_to_memory;
use crate::stdio::standard::output::STREAM as STDOUT;

/// Writes formatted text to `file`; returns the number of characters, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fwprintf.html>
#[export]
pub extern "C" fn fwprintf(file: &FILE, format: FormatArgs<wchar_t>) -> c_int {
    print_wide(file, format, &context::PRINT_WIDE)
}

/// The same as `fwprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vfwprintf.html>
#[export]
pub extern "C" fn vfwprintf(file: &FILE, format: FormatArgs<wchar_t>) -> c_int {
    print_wide(file, format, &context::PRINT_WIDE)
}

/// Writes formatted text to the standard output.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wprintf.html>
#[export]
pub extern "C" fn wprintf(format: FormatArgs<wchar_t>) -> c_int {
    print_wide(&STDOUT, format, &context::PRINT_WIDE)
}

/// The same as `wprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vwprintf.html>
#[export]
pub extern "C" fn vwprintf(format: FormatArgs<wchar_t>) -> c_int {
    print_wide(&STDOUT, format, &context::PRINT_WIDE)
}

/// Stores formatted text at `to`, at most `to_len` characters with the terminator; returns its length, or a negative value
/// with `errno` set: `EOVERFLOW` if it does not fit.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swprintf.html>
#[export]
pub extern "C" fn swprintf(to: OutSlice<wchar_t>, format: FormatArgs<wchar_t>) -> c_int {
    print_wide_to_memory(to, format, &context::PRINT_WIDE)
}

/// The same as `swprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vswprintf.html>
#[export]
pub extern "C" fn vswprintf(to: OutSlice<wchar_t>, format: FormatArgs<wchar_t>) -> c_int {
    print_wide_to_memory(to, format, &context::PRINT_WIDE)
}
