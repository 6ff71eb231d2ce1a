//! `printf` and its relatives without floating point. clang calls these in place of the plain names where no argument is a
//! floating-point number (`modular_format` in `<stdio.h>`), by `__printf_integer` and its kin, which `build.rs` makes: they
//! prefer a function of the plain name if the program has its own.

use super::{printf, sprintf};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context::print_integers;
use crate::stdio::standard::output::STREAM as STDOUT;

/// `printf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_printf_integer(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { printf::to_stream(&STDOUT, format, args, print_integers) }
}

/// `fprintf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_fprintf_integer(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { printf::to_stream(file, format, args, print_integers) }
}

/// `dprintf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_dprintf_integer(fd: c_int, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { printf::to_descriptor(fd, format, args, print_integers) }
}

/// `snprintf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_snprintf_integer(
    to: *mut c_char,
    size: usize,
    format: CStrArg,
    args: VaList,
) -> c_int {
    // SAFETY: C passes memory for `size` bytes, and what the format says.
    unsafe { sprintf::to_memory(to, size, format, args, print_integers) }
}

/// `sprintf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_sprintf_integer(to: *mut c_char, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes memory for the text, and what the format says.
    unsafe { sprintf::to_memory(to, usize::MAX, format, args, print_integers) }
}

/// `asprintf` without floating point.
#[export]
pub unsafe extern "C" fn __wasilibc_asprintf_integer(to: OutArg<*mut c_char>, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { sprintf::to_block(to, format, args, print_integers) }
}
