//! `printf` and its relatives without floating point. clang calls these in place of the plain names where no argument is a
//! floating-point number (`modular_format` in `<stdio.h>`), and those with `plain` in the name where the format is a constant without
//! `%m` and numbered arguments, or with `bare` where it has only `%d`, `%i`, `%u`, `%s`, `%c` and `%%` (`enable_if`), by `__printf_integer` and its relatives, which `build.rs` makes: they prefer a function of
//! the plain name if the program has its own.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context::{PRINT_BARE, PRINT_INTEGERS, PRINT_PLAIN, PRINT_PLAIN_INTEGERS};
use crate::stdio::print::{print, print_growing, print_to_descriptor};
use crate::stdio::print_memory::print_to_memory;
use crate::stdio::standard::output::STREAM as STDOUT;

/// `printf` without floating point.
#[export]
pub extern "C" fn __wasilibc_printf_integer(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &PRINT_INTEGERS)
}

/// `fprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_fprintf_integer(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &PRINT_INTEGERS)
}

/// `dprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_dprintf_integer(fd: c_int, format: FormatArgs<u8>) -> c_int {
    print_to_descriptor(fd, format, &PRINT_INTEGERS)
}

/// `snprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_snprintf_integer(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT_INTEGERS)
}

/// `sprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_sprintf_integer(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT_INTEGERS)
}

/// `asprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_asprintf_integer(to: OutArg<*mut c_char>, format: FormatArgs<u8>) -> c_int {
    print_growing(to, format, &PRINT_INTEGERS)
}

/// `printf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_printf_plain(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &PRINT_PLAIN)
}

/// `printf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_printf_plain_integer(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &PRINT_PLAIN_INTEGERS)
}

/// `fprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_fprintf_plain(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &PRINT_PLAIN)
}

/// `fprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_fprintf_plain_integer(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &PRINT_PLAIN_INTEGERS)
}

/// `snprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_snprintf_plain(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT_PLAIN)
}

/// `snprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_snprintf_plain_integer(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT_PLAIN_INTEGERS)
}

/// `sprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_sprintf_plain(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT_PLAIN)
}

/// `sprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_sprintf_plain_integer(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT_PLAIN_INTEGERS)
}

/// `printf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_printf_bare(format: FormatArgs<u8>) -> c_int {
    print(&STDOUT, format, &PRINT_BARE)
}

/// `fprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_fprintf_bare(file: &FILE, format: FormatArgs<u8>) -> c_int {
    print(file, format, &PRINT_BARE)
}

/// `snprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_snprintf_bare(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to, format, &PRINT_BARE)
}

/// `sprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_sprintf_bare(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    print_to_memory(to.unlimited(), format, &PRINT_BARE)
}
