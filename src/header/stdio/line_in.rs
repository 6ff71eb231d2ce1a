//! Reading lines.

use crate::abi::*;
use crate::stdio::{FILE, line};

/// Reads a line, newline included, at most `size` - 1 bytes, and a terminator; null at the end of the file and on
/// errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgets.html>
#[export(fgets_unlocked)]
pub extern "C" fn fgets(to: OutText<u8>, size: c_int, file: &FILE) -> *mut u8 {
    or_null(|| line::read_text(file, to, size))
}

/// Reads through the next byte `end` into the block at `*line`, which grows as needed and gets a terminator; returns
/// the number of bytes, or -1 at the end of the file and on errors. The size of a null block is not looked at.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdelim.html>
#[export(__getdelim)]
pub extern "C" fn getdelim(line: LineArg<u8>, end: c_int, file: &FILE) -> isize {
    or_minus_one(|| line::read_record_into(file, line, end as u8))
}

/// `getdelim` for lines. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getline.html>
#[export]
pub extern "C" fn getline(line: LineArg<u8>, file: &FILE) -> isize {
    or_minus_one(|| line::read_record_into(file, line, b'\n'))
}

/// The next line, newline included and without a terminator, in memory of the stream that is good until its next use;
/// its length goes to `*len`. Null at the end of the file and on errors. From BSD.
#[export]
pub extern "C" fn fgetln(file: &FILE, len: OutArg<usize>) -> *mut c_char {
    let (start, n) = or((core::ptr::null(), 0), line::next_line(file));
    len.set(n);
    start.cast_mut().cast()
}
