//! `printf` to memory.

use crate::abi::*;
use crate::stdio::context::PRINT;
use crate::stdio::print::print_growing;
use crate::stdio::print_memory::print_to_memory;

/// Stores formatted text at `to`, at most `to_len` bytes with the terminator; returns the length that the text has without
/// that limit, or a negative value with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/snprintf.html>
#[export]
pub extern "C" fn snprintf(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT)
}

/// The same as `snprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsnprintf.html>
#[export]
pub extern "C" fn vsnprintf(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT)
}

/// Stores formatted text at `to`, which must be large enough; returns its length.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sprintf.html>
#[export]
pub extern "C" fn sprintf(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT)
}

/// The same as `sprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/vsprintf.html>
#[export]
pub extern "C" fn vsprintf(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT)
}

/// Stores formatted text in a new block from `malloc`, the program's to free, and its address at `to`; returns its
/// length, or -1 with `errno` set and a null pointer stored.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub extern "C" fn asprintf(to: OutArg<*mut c_char>, format: FormatArgs<u8>) -> c_int {
    print_growing(to, format, &PRINT)
}

/// The same as `asprintf` with a `va_list`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asprintf.html>
#[export]
pub extern "C" fn vasprintf(to: OutArg<*mut c_char>, format: FormatArgs<u8>) -> c_int {
    print_growing(to, format, &PRINT)
}
