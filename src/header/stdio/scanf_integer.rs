//! `scanf` and its relatives for formats without floating point and `%m`, which then bring neither the parser of numbers
//! nor `malloc`. clang calls these where the format is such a constant (`enable_if` in `<stdio.h>`), by `__scanf_integer`
//! and its kin, which `build.rs` makes as those of `printf`.

use super::scanf::{of_stream, of_text};
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::context::scan_integers;
use crate::stdio::standard::input::STREAM as STDIN;

/// `fscanf` without floating point and `%m`.
#[export]
pub unsafe extern "C" fn __wasilibc_fscanf_integer(file: &FILE, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(file, format, args, scan_integers) }
}

/// `scanf` without floating point and `%m`.
#[export]
pub unsafe extern "C" fn __wasilibc_scanf_integer(format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_stream(&STDIN, format, args, scan_integers) }
}

/// `sscanf` without floating point and `%m`.
#[export]
pub unsafe extern "C" fn __wasilibc_sscanf_integer(text: CStrArg, format: CStrArg, args: VaList) -> c_int {
    // SAFETY: C passes what the format says.
    unsafe { of_text(text, format, args, scan_integers) }
}
