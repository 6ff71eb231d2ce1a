//! `gets`, for the standards that had it.

use crate::abi::*;
use crate::stdio::line;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads a line of the standard input, without its newline, to memory of unknown size, and terminates it; null at the
/// end of the file with nothing read, and on errors. C11 removed it.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/gets.html>
#[export]
pub extern "C" fn gets(to: OutText<u8>) -> *mut u8 {
    or_null(|| line::read_unlimited(&STDIN, to))
}
