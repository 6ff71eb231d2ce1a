//! Reading lines.

use super::file::{FILE, flag, stream};
use super::input;
use crate::abi::*;
use crate::algo::text::bulk;
use core::ptr::null_mut;

unsafe extern "C" {
    fn memchr(from: *const c_void, byte: c_int, len: usize) -> *const c_void;
}

/// How many bytes of `text` there are through the first `byte`, if it is there.
fn through(text: &[u8], byte: u8) -> Option<usize> {
    // SAFETY: within the slice.
    let found = unsafe { memchr(text.as_ptr().cast(), c_int::from(byte), text.len()) };
    if found.is_null() { None } else { Some(found as usize - text.as_ptr() as usize + 1) }
}

/// Places what is left of the line, newline included, at `to`, at most `len` bytes; returns how many.
fn read_line(f: &FILE, to: *mut u8, len: usize) -> usize {
    let mut done = 0;
    while done < len && (!f.ahead().is_empty() || input::fill(f)) {
        let ahead = f.ahead();
        let ahead = ahead.get(..len - done).unwrap_or(ahead);
        let found = through(ahead, b'\n');
        let n = found.unwrap_or(ahead.len());
        // SAFETY: `to` has room for `len` bytes, and is not our buffer.
        unsafe { bulk::copy(to.wrapping_add(done), ahead.as_ptr(), n) };
        f.consume(n);
        done += n;
        if found.is_some() {
            break;
        }
    }
    done
}

/// Reads a line, newline included, at most `size` - 1 bytes, and a terminator; null at the end of the file and on
/// errors. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fgets.html>
#[export(fgets_unlocked)]
pub unsafe extern "C" fn fgets(to: *mut c_char, size: c_int, file: *mut FILE) -> *mut c_char {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    let Some(room) = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)) else {
        set_errno(Errno::INVAL);
        return null_mut();
    };
    let had_error = f.has(flag::ERROR);
    f.unset(flag::ERROR);
    let n = read_line(f, to.cast(), room);
    let failed = f.has(flag::ERROR);
    f.set(if had_error { flag::ERROR } else { 0 });
    if failed || n == 0 && room != 0 {
        return null_mut();
    }
    // SAFETY: C's buffer has room for one byte more than was read.
    unsafe { to.wrapping_add(n).write(0) };
    to
}

/// A block from the program's `malloc`, with its size where C keeps it.
struct Growing {
    at: *mut *mut c_char,
    size: *mut usize,
}

impl Growing {
    /// Makes room for `size` bytes.
    fn reserve(&self, size: usize) -> Result<*mut u8, Errno> {
        // SAFETY: `getdelim` checked both pointers, and C says that they describe a block from `malloc`.
        unsafe {
            if (*self.at).is_null() || *self.size < size {
                let wanted = size.max((*self.size).saturating_mul(2)).max(64);
                *self.at = c_realloc((*self.at).cast(), wanted)?.cast();
                *self.size = wanted;
            }
            Ok((*self.at).cast())
        }
    }
}

fn read_record(f: &FILE, to: &Growing, end: u8) -> Result<isize, Errno> {
    let mut done = 0usize;
    let had_error = f.has(flag::ERROR);
    f.unset(flag::ERROR);
    loop {
        if f.ahead().is_empty() && !input::fill(f) {
            break;
        }
        let found = through(f.ahead(), end);
        let n = found.unwrap_or(f.ahead().len());
        if done + n >= isize::MAX as usize {
            return Err(Errno::OVERFLOW);
        }
        let block = to.reserve(done + n + 1)?;
        // SAFETY: the block has room for `done + n + 1` bytes.
        unsafe {
            bulk::copy(block.add(done), f.ahead().as_ptr(), n);
            block.add(done + n).write(0);
        }
        f.consume(n);
        done += n;
        if found.is_some() {
            break;
        }
    }
    let failed = f.has(flag::ERROR);
    f.set(if had_error { flag::ERROR } else { 0 });
    Ok(if done == 0 || failed { -1 } else { done as isize })
}

fn record(line: *mut *mut c_char, size: *mut usize, end: c_int, file: *mut FILE) -> isize {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    if line.is_null() || size.is_null() {
        return f.fail(Errno::INVAL) as isize;
    }
    read_record(f, &Growing { at: line, size }, end as u8).unwrap_or_else(|error| f.fail(error) as isize)
}

/// Reads through the next byte `end` into the block at `*line`, which grows as needed and gets a terminator; returns
/// the number of bytes, or -1 at the end of the file and on errors.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdelim.html>
#[export(__getdelim)]
pub unsafe extern "C" fn getdelim(line: *mut *mut c_char, size: *mut usize, end: c_int, file: *mut FILE) -> isize {
    record(line, size, end, file)
}

/// `getdelim` for lines. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getline.html>
#[export]
pub unsafe extern "C" fn getline(line: *mut *mut c_char, size: *mut usize, file: *mut FILE) -> isize {
    record(line, size, c_int::from(b'\n'), file)
}

/// The next line, newline included and without a terminator, in memory of the stream that is good until its next use;
/// its length goes to `*len`. Null at the end of the file and on errors. From BSD.
#[export]
pub unsafe extern "C" fn fgetln(file: *mut FILE, len: *mut usize) -> *mut c_char {
    // SAFETY: C passes an open stream.
    let f = unsafe { stream(file) };
    let mut n = 0;
    let mut start = null_mut();
    if !f.ahead().is_empty() || input::fill(f) {
        start = f.ahead().as_ptr().cast_mut().cast::<c_char>();
        n = through(f.ahead(), b'\n').unwrap_or(0);
        f.consume(n);
    }
    if !start.is_null() && n == 0 {
        let got = record(f.line.as_ptr().cast(), f.line_size.as_ptr(), c_int::from(b'\n'), file);
        n = usize::try_from(got).unwrap_or(0);
        start = if n == 0 { null_mut() } else { f.line.get().cast() };
    }
    // SAFETY: C passes room for the length.
    unsafe { len.write(n) };
    start
}
