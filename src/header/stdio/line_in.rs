//! Reading lines.

use crate::abi::*;
use crate::stdio::line::{self, Block};
use crate::stdio::{FILE, Transfer};
use core::ptr::null_mut;

/// Reads a line, newline included, at most `size` - 1 bytes, and a terminator; null at the end of the file and on
/// errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgets.html>
#[export(fgets_unlocked)]
pub unsafe extern "C" fn fgets(to: *mut c_char, size: c_int, file: &FILE) -> *mut c_char {
    or_null(|| {
        let len = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)).ok_or(Errno::INVAL)?;
        // SAFETY: C passes memory for `size` bytes.
        let Transfer { count, error } = line::read_line(file, unsafe { Out::slice(to.cast(), len) }?);
        if count == 0 && len != 0 || error.is_some() {
            return error.map_or(Ok(null_mut()), Err);
        }
        // SAFETY: one byte more than was read.
        unsafe { to.wrapping_add(count).write(0) };
        Ok(to)
    })
}

/// What `getdelim` does.
unsafe fn record(at: *mut *mut c_char, size: *mut usize, end: c_int, file: &FILE) -> isize {
    or_minus_one(|| {
        if at.is_null() || size.is_null() {
            return Err(file.failed(Errno::INVAL));
        }
        // SAFETY: C passes a block from `malloc` (or null) and its size, here and below.
        let mut block = unsafe { Block { at: at.read().cast(), size: size.read() } };
        let result = line::read_record(file, &mut block, end as u8);
        // SAFETY: as above.
        unsafe { (at.write(block.at.cast()), size.write(block.size)) };
        result.map(|n| if n == 0 { -1 } else { n as isize }).map_err(|error| file.failed(error))
    })
}

/// Reads through the next byte `end` into the block at `*line`, which grows as needed and gets a terminator; returns
/// the number of bytes, or -1 at the end of the file and on errors. The size of a null block is not looked at.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdelim.html>
#[export(__getdelim)]
pub unsafe extern "C" fn getdelim(line: *mut *mut c_char, size: *mut usize, end: c_int, file: &FILE) -> isize {
    // SAFETY: C passes a block from `malloc` (or null) and its size.
    unsafe { record(line, size, end, file) }
}

/// `getdelim` for lines. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getline.html>
#[export]
pub unsafe extern "C" fn getline(line: *mut *mut c_char, size: *mut usize, file: &FILE) -> isize {
    // SAFETY: C passes a block from `malloc` (or null) and its size.
    unsafe { record(line, size, c_int::from(b'\n'), file) }
}

/// The next line, newline included and without a terminator, in memory of the stream that is good until its next use;
/// its length goes to `*len`. Null at the end of the file and on errors. From BSD.
#[export]
pub extern "C" fn fgetln(file: &FILE, len: OutArg<usize>) -> *mut c_char {
    let (start, n) = or((core::ptr::null(), 0), line::next_line(file));
    len.set(n);
    start.cast_mut().cast()
}
