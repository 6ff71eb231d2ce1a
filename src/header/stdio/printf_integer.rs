//! `printf` and its relatives without floating point. clang calls these in place of the plain names where no argument is a
//! floating-point number (`modular_format` in `<stdio.h>`), and those with `plain` in the name where the format is a constant without
//! `%m` and numbered arguments (`enable_if`), by `__printf_integer` and its kin, which `build.rs` makes: they prefer a function of
//! the plain name if the program has its own.

use super::{printf, sprintf};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context::{print_integers, print_plain, print_plain_integers};
use crate::stdio::standard::output::STREAM as STDOUT;

/// Functions that take so much before the format and pass so much on with their arguments.
macro_rules! prints {
    ($($(#[$doc:meta])* $name:ident($($to:ident: [$($type:tt)*]),*) = $print:path, ($($first:expr),*), $context:path;)*) => {$(
        $(#[$doc])*
        #[export]
        pub unsafe extern "C" fn $name($($to: $($type)*,)* format: CStrArg, args: VaList) -> c_int {
            // SAFETY: C passes memory for the text, of the size that it says, and arguments that are what the format says.
            unsafe { $print($($first,)* format, args, $context) }
        }
    )*};
}

prints! {
    /// `printf` without floating point.
    __wasilibc_printf_integer() = printf::to_stream, (&STDOUT), print_integers;
    /// `fprintf` without floating point.
    __wasilibc_fprintf_integer(file: [&FILE]) = printf::to_stream, (file), print_integers;
    /// `dprintf` without floating point.
    __wasilibc_dprintf_integer(fd: [c_int]) = printf::to_descriptor, (fd), print_integers;
    /// `snprintf` without floating point.
    __wasilibc_snprintf_integer(to: [*mut c_char], size: [usize]) = sprintf::to_memory, (to, size), print_integers;
    /// `sprintf` without floating point.
    __wasilibc_sprintf_integer(to: [*mut c_char]) = sprintf::to_memory, (to, usize::MAX), print_integers;
    /// `asprintf` without floating point.
    __wasilibc_asprintf_integer(to: [OutArg<*mut c_char>]) = sprintf::to_block, (to), print_integers;
    /// `printf` without `%m` and numbered arguments.
    __wasilibc_printf_plain() = printf::to_stream, (&STDOUT), print_plain;
    /// `printf` without floating point, `%m` and numbered arguments.
    __wasilibc_printf_plain_integer() = printf::to_stream, (&STDOUT), print_plain_integers;
    /// `fprintf` without `%m` and numbered arguments.
    __wasilibc_fprintf_plain(file: [&FILE]) = printf::to_stream, (file), print_plain;
    /// `fprintf` without floating point, `%m` and numbered arguments.
    __wasilibc_fprintf_plain_integer(file: [&FILE]) = printf::to_stream, (file), print_plain_integers;
    /// `snprintf` without `%m` and numbered arguments.
    __wasilibc_snprintf_plain(to: [*mut c_char], size: [usize]) = sprintf::to_memory, (to, size), print_plain;
    /// `snprintf` without floating point, `%m` and numbered arguments.
    __wasilibc_snprintf_plain_integer(to: [*mut c_char], size: [usize]) = sprintf::to_memory, (to, size), print_plain_integers;
    /// `sprintf` without `%m` and numbered arguments.
    __wasilibc_sprintf_plain(to: [*mut c_char]) = sprintf::to_memory, (to, usize::MAX), print_plain;
    /// `sprintf` without floating point, `%m` and numbered arguments.
    __wasilibc_sprintf_plain_integer(to: [*mut c_char]) = sprintf::to_memory, (to, usize::MAX), print_plain_integers;
}
