//! Writing bytes one at a time. The `_unlocked` names are the same functions: there is one thread.

use crate::abi::c::EOF;
use crate::abi::*;
use crate::stdio::FILE;
use crate::stdio::output::put_int;
use crate::stdio::standard::output::STREAM as STDOUT;

/// Writes a byte to `file`; returns it, or `EOF` with `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fputc.html>
#[export]
pub extern "C" fn fputc(byte: c_int, file: &FILE) -> c_int {
    or(EOF, put_int(file, byte))
}

/// The same as `fputc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putc.html>
#[export]
pub extern "C" fn putc(byte: c_int, file: &FILE) -> c_int {
    or(EOF, put_int(file, byte))
}

/// The same as `fputc`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export(fputc_unlocked, _IO_putc, _IO_putc_unlocked)]
pub extern "C" fn putc_unlocked(byte: c_int, file: &FILE) -> c_int {
    or(EOF, put_int(file, byte))
}

/// Writes a byte to the standard output. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putchar.html>
#[export]
pub extern "C" fn putchar(byte: c_int) -> c_int {
    or(EOF, put_int(&STDOUT, byte))
}

/// The same as `putchar`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getc_unlocked.html>
#[export]
pub extern "C" fn putchar_unlocked(byte: c_int) -> c_int {
    or(EOF, put_int(&STDOUT, byte))
}
