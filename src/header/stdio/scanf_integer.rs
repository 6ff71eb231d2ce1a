//! `scanf` and its relatives for formats without floating point and `%m`, which then bring neither the parser of numbers
//! nor `malloc`; those with `numbers` in their names also have no `%c`, `%s` and `%[`. clang calls these where the format is such a constant (`enable_if` in `<stdio.h>`), by `__scanf_integer`
//! and its relatives, which `build.rs` makes as those of `printf`.

use crate::abi::*;
use crate::algo::scan::read_text;
use crate::stdio::FILE;
use crate::stdio::context::{outcome, scan_integers, scan_numbers};
use crate::stdio::scan::scan;
use crate::stdio::standard::input::STREAM as STDIN;

/// `fscanf` without floating point and `%m`.
#[export]
pub extern "C" fn __wasilibc_fscanf_integer(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(file, format, &scan_integers()).map(outcome))
}

/// `scanf` without floating point and `%m`.
#[export]
pub extern "C" fn __wasilibc_scanf_integer(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(&STDIN, format, &scan_integers()).map(outcome))
}

/// `sscanf` without floating point and `%m`.
#[export]
pub extern "C" fn __wasilibc_sscanf_integer(text: Text<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| Ok(outcome(read_text(text, format.get()?, scan_integers))))
}

/// `fscanf` of integers alone.
#[export]
pub extern "C" fn __wasilibc_fscanf_numbers(file: &FILE, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(file, format, &scan_numbers()).map(outcome))
}

/// `scanf` of integers alone.
#[export]
pub extern "C" fn __wasilibc_scanf_numbers(format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| scan(&STDIN, format, &scan_numbers()).map(outcome))
}

/// `sscanf` of integers alone.
#[export]
pub extern "C" fn __wasilibc_sscanf_numbers(text: Text<u8>, format: FormatArgs<u8>) -> c_int {
    or_minus_one(|| Ok(outcome(read_text(text, format.get()?, scan_numbers))))
}
