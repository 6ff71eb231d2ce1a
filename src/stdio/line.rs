//! Reading lines.

use super::file::{FILE, Transfer};
use super::input;
use crate::abi::*;
use crate::algo::text::bulk;
use crate::algo::text::scan::find;

/// How many bytes of `text` there are through the first `byte`, if it is there.
#[inline]
pub(crate) fn through(text: &[u8], byte: u8) -> Option<usize> {
    // SAFETY: within the slice.
    unsafe { find(text.as_ptr(), byte, text.len()) }.map(|at| at + 1)
}

/// Stores what is left of the line, newline included, at `to`, as far as it fits; no bytes are the end of the file.
pub(crate) fn read_line(f: &FILE, to: Out<u8>) -> Transfer {
    let mut done = 0;
    while done < to.len() {
        match fill(f) {
            Ok(false) => break,
            Err(error) => return Transfer::failed(done, error),
            Ok(true) => {}
        }
        let ahead = f.ahead();
        let ahead = ahead.get(..to.len() - done).unwrap_or(ahead);
        let found = through(ahead, b'\n');
        let n = found.unwrap_or(ahead.len());
        // SAFETY: `to` has `n` bytes left, and is not our buffer.
        unsafe { bulk::copy(to.skip(done).as_mut_ptr(), ahead.as_ptr(), n) };
        f.consume(n);
        done += n;
        if found.is_some() {
            break;
        }
    }
    Transfer::whole(done)
}

#[inline]
fn fill(f: &FILE) -> Result<bool, Errno> {
    if f.ahead().is_empty() { input::fill(f) } else { Ok(true) }
}

/// A block from the program's `malloc`, or null, and its size.
pub(crate) struct Block {
    pub at: *mut u8,
    pub size: usize,
}

impl Block {
    /// Grows the block, of which `used` bytes are in use, to `size` bytes at least.
    #[small]
    fn reserve(&mut self, used: usize, size: usize) -> Result<(), Errno> {
        if self.at.is_null() {
            // What a caller says of a block that is not there means nothing.
            self.size = 0;
        }
        if self.size < size {
            let wanted = size.max(self.size.saturating_mul(2)).max(64);
            // SAFETY: null or a block from the program's `malloc`, by the type's invariant.
            self.at = unsafe { c_regrow_passed(self.at, used, wanted) }?;
            self.size = wanted;
        }
        Ok(())
    }
}

/// Reads through the next byte `end` into the block, which grows as needed and gets a terminator; returns the number of
/// bytes, none at the end of the file. Errors: `ENOMEM`, `EOVERFLOW`, and those of reading.
pub(crate) fn read_record(f: &FILE, to: &mut Block, end: u8) -> Result<usize, Errno> {
    let mut done = 0usize;
    while fill(f)? {
        let ahead = f.ahead();
        let found = through(ahead, end);
        let n = found.unwrap_or(ahead.len());
        if done + n >= isize::MAX as usize {
            return Err(Errno::OVERFLOW);
        }
        to.reserve(done, done + n + 1)?;
        // SAFETY: the block has `done + n + 1` bytes.
        unsafe {
            bulk::copy(to.at.add(done), ahead.as_ptr(), n);
            to.at.add(done + n).write(0);
        }
        f.consume(n);
        done += n;
        if found.is_some() {
            break;
        }
    }
    Ok(done)
}

/// `fgets`: a line as a string of `size` bytes at most; null at the end of the file.
#[inline(always)]
pub(crate) fn read_text(f: &FILE, to: OutText<u8>, size: c_int) -> Result<*mut u8, Errno> {
    let len = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)).ok_or(Errno::INVAL)?;
    let memory = to.memory(len)?;
    let Transfer { count, error } = read_line(f, memory);
    if count == 0 && len != 0 || error.is_some() {
        return error.map_or(Ok(core::ptr::null_mut()), Err);
    }
    to.end_at(count);
    Ok(to.as_mut_ptr())
}

/// `gets`: a line without its newline as a string, however long it is; null at the end of the file.
pub(crate) fn read_unlimited(f: &FILE, to: OutText<u8>) -> Result<*mut u8, Errno> {
    let mut next = input::get(f)?;
    if next.is_none() {
        return Ok(core::ptr::null_mut());
    }
    let mut len = 0;
    while let Some(byte) = next.filter(|&byte| byte != b'\n') {
        to.put_at(len, byte);
        len += 1;
        next = input::get(f)?;
    }
    to.end_at(len);
    Ok(to.as_mut_ptr())
}

/// `getdelim`: the number of bytes, -1 at the end of the file. Errors: those of [`read_record`], `EINVAL` for null pointers.
#[inline(always)]
pub(crate) fn read_record_into(f: &FILE, line: LineArg<u8>, end: u8) -> Result<isize, Errno> {
    let Some((at, size)) = line.get() else { return Err(f.failed(Errno::INVAL)) };
    let mut block = Block { at: at.get(), size: size.get() };
    let result = read_record(f, &mut block, end);
    at.set(block.at);
    size.set(block.size);
    result.map(|n| if n == 0 { -1 } else { n as isize }).map_err(|error| f.failed(error))
}

/// The next line, newline included, in the buffer or in the stream's own block; none at the end of the file. It is good
/// until the next use of the stream.
pub(crate) fn next_line(f: &FILE) -> Result<(*const u8, usize), Errno> {
    if !fill(f)? {
        return Ok((core::ptr::null(), 0));
    }
    let ahead = f.ahead();
    if let Some(len) = through(ahead, b'\n') {
        f.consume(len);
        return Ok((ahead.as_ptr(), len));
    }
    let mut block = Block { at: f.line.get(), size: f.line_size.get() };
    let len = read_record(f, &mut block, b'\n');
    f.line.set(block.at);
    f.line_size.set(block.size);
    Ok((block.at, len?))
}
