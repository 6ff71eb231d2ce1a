//! `printf` and its relatives without floating point. clang calls these in place of the plain names where no argument is a
//! floating-point number (`modular_format` in `<stdio.h>`), and those with `plain` in the name where the format is a constant without
//! `%m` and numbered arguments, or with `bare` where it has only `%d`, `%i`, `%u`, `%s`, `%c` and `%%` (`enable_if`), by `__printf_integer` and its relatives, which `build.rs` makes: they prefer a function of
//! the plain name if the program has its own.

use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context::{print_bare, print_integers, print_plain, print_plain_integers};
use crate::stdio::print::{print, print_growing, print_to_descriptor, print_to_memory};
use crate::stdio::standard::output::STREAM as STDOUT;

/// `printf` without floating point.
#[export]
pub extern "C" fn __wasilibc_printf_integer(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(&STDOUT, format, &print_integers()))
}

/// `fprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_fprintf_integer(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(file, format, &print_integers()))
}

/// `dprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_dprintf_integer(fd: c_int, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_descriptor(fd, format, &print_integers()))
}

/// `snprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_snprintf_integer(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to, format, print_integers))
}

/// `sprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_sprintf_integer(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to.unlimited(), format, print_integers))
}

/// `asprintf` without floating point.
#[export]
pub extern "C" fn __wasilibc_asprintf_integer(to: OutArg<*mut c_char>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_growing(to, format, &print_integers()))
}

/// `printf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_printf_plain(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(&STDOUT, format, &print_plain()))
}

/// `printf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_printf_plain_integer(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(&STDOUT, format, &print_plain_integers()))
}

/// `fprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_fprintf_plain(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(file, format, &print_plain()))
}

/// `fprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_fprintf_plain_integer(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(file, format, &print_plain_integers()))
}

/// `snprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_snprintf_plain(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to, format, print_plain))
}

/// `snprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_snprintf_plain_integer(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to, format, print_plain_integers))
}

/// `sprintf` without `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_sprintf_plain(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to.unlimited(), format, print_plain))
}

/// `sprintf` without floating point, `%m` and numbered arguments.
#[export]
pub extern "C" fn __wasilibc_sprintf_plain_integer(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to.unlimited(), format, print_plain_integers))
}

/// `printf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_printf_bare(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(&STDOUT, format, &print_bare()))
}

/// `fprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_fprintf_bare(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print(file, format, &print_bare()))
}

/// `snprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_snprintf_bare(to: OutSlice<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to, format, print_bare))
}

/// `sprintf` of bare conversions.
#[export]
pub extern "C" fn __wasilibc_sprintf_bare(to: OutStrArg, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| print_to_memory(to.unlimited(), format, print_bare))
}
