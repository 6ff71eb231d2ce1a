//! Writing strings.

use crate::abi::*;
use crate::stdio::standard::output::STREAM as STDOUT;
use crate::stdio::{FILE, output};

/// Writes a string to `file`; returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputs.html>
#[export]
pub extern "C" fn fputs(text: CStrArg, file: &FILE) -> c_int {
    zero_or_minus_one(|| output::put_text(file, text))
}

/// The same as `fputs`.
#[export]
pub extern "C" fn fputs_unlocked(text: CStrArg, file: &FILE) -> c_int {
    zero_or_minus_one(|| output::put_text(file, text))
}

/// Writes a string and a newline to the standard output; returns 0, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/puts.html>
#[export]
pub extern "C" fn puts(text: CStrArg) -> c_int {
    zero_or_minus_one(|| {
        output::put_text(&STDOUT, text)?;
        output::put_newline(&STDOUT)
    })
}
