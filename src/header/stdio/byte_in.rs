//! Reading bytes one at a time. The `_unlocked` names are the same functions: there is one thread.

use crate::abi::c::EOF;
use crate::abi::*;
use crate::stdio::standard::input::STREAM as STDIN;
use crate::stdio::{FILE, Transfer, input, output};

/// The next byte of `file` as an `unsigned char`; `EOF` at the end and on errors.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgetc.html>
#[export]
pub extern "C" fn fgetc(file: &FILE) -> c_int {
    input::get_or_eof(file)
}

/// The same as `fgetc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc.html>
#[export]
pub extern "C" fn getc(file: &FILE) -> c_int {
    input::get_or_eof(file)
}

/// The same as `fgetc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export(fgetc_unlocked, _IO_getc, _IO_getc_unlocked)]
pub extern "C" fn getc_unlocked(file: &FILE) -> c_int {
    input::get_or_eof(file)
}

/// The next byte of the standard input. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getchar.html>
#[export]
pub extern "C" fn getchar() -> c_int {
    input::get_or_eof(&STDIN)
}

/// The same as `getchar`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export]
pub extern "C" fn getchar_unlocked() -> c_int {
    input::get_or_eof(&STDIN)
}

/// Pushes `byte` back onto `file`, 8 bytes at least without a read in between; returns it, or `EOF` if it is `EOF` or
/// does not fit. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ungetc.html>
#[export]
pub extern "C" fn ungetc(byte: c_int, file: &FILE) -> c_int {
    if byte == EOF {
        return EOF;
    }
    or(EOF, input::push_back_byte(file, byte as u8).map(|()| c_int::from(byte as u8)))
}

/// The next `int` of `file`, in the machine's byte order; `EOF` at the end and on errors. From older standards.
#[export]
pub extern "C" fn getw(file: &FILE) -> c_int {
    let mut bytes = [0; size_of::<c_int>()];
    let Transfer { count, error } = input::read(file, Out::of(&mut bytes));
    match error {
        Some(error) => or(EOF, Err(error)),
        None if count < bytes.len() => EOF,
        None => c_int::from_ne_bytes(bytes),
    }
}

/// Writes an `int` in the machine's byte order; returns 0, or `EOF`. From older standards.
#[export]
pub extern "C" fn putw(value: c_int, file: &FILE) -> c_int {
    zero_or_minus_one(|| output::put_all(file, &value.to_ne_bytes()))
}
