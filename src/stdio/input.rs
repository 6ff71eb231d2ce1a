//! Reading: the slow path of `getc`, blocks, push-back.

use super::file::{FILE, Transfer, flag};
use super::{descriptor, list, output};
use crate::abi::*;
use crate::algo::text::bulk;

/// The next byte; none at the end of the file.
#[inline(always)]
pub(crate) fn get(f: &FILE) -> Result<Option<u8>, Errno> {
    let next = f.next.get();
    if next >= f.read_end.get() {
        return get_slow(f);
    }
    f.consume(1);
    // SAFETY: before `read_end`, which what was read ahead goes to.
    Ok(Some(unsafe { next.read() }))
}

/// The next byte as C has it: `EOF` at the end of the file and, with `errno` set, on errors.
#[inline(always)]
pub(crate) fn get_or_eof(f: &FILE) -> c_int {
    let next = f.next.get();
    if next >= f.read_end.get() {
        return get_slow_or_eof(f);
    }
    f.consume(1);
    // SAFETY: as in `get`.
    c_int::from(unsafe { next.read() })
}

/// `getc` where the window is used up.
#[cold]
#[inline(never)]
fn get_slow_or_eof(f: &FILE) -> c_int {
    byte_or_eof(fill(f).map(|_| f.take_byte()))
}

/// [`get`] where the window is used up.
#[cold]
#[inline(never)]
fn get_slow(f: &FILE) -> Result<Option<u8>, Errno> {
    fill(f)?;
    Ok(f.take_byte())
}

/// How many bytes are read ahead where a stream was moved: often it will be again, before it has read a whole buffer.
const AFTER_SEEK: usize = 1024;

/// Turns the stream to reading. Errors: `EBADF` if it is not open for that, and those of writing what is pending.
#[small]
#[inline(never)]
pub(crate) fn start(f: &FILE) -> Result<(), Errno> {
    if f.has(flag::READING) {
        return Ok(());
    }
    if !f.has(flag::READABLE) {
        return Err(f.failed(Errno::BADF));
    }
    f.orient_bytes();
    list::add(f);
    output::stop(f)?;
    f.settle.set(f.back.get());
    f.open_for_reading();
    Ok(())
}

/// Sees to it that at least one byte is read ahead; false at the end of the file. Indicators are set for both.
#[small]
pub(crate) fn fill(f: &FILE) -> Result<bool, Errno> {
    fill_or_read(f, Out::none())?;
    Ok(!f.ahead().is_empty())
}

/// [`fill`], but past the buffer where `to` is not smaller; returns how many bytes went there.
#[packed]
fn fill_or_read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    start(f)?;
    if !f.ahead().is_empty() || f.use_kept() || f.has(flag::END) {
        return Ok(0);
    }
    f.empty_buffer();
    let mut space = f.space();
    if f.has(flag::SOUGHT) {
        f.unset(flag::SOUGHT);
        space = space.first(AFTER_SEEK);
    }
    if to.len() >= space.len() {
        return read_some(f, to);
    }
    f.filled(read_some(f, space)?);
    Ok(0)
}

/// One read; 0 at the end of the file, with the indicator set.
#[packed]
fn read_some(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    if f.has(flag::LINE | flag::DETECT) || f.size.get() == 0 {
        output::flush_lines(f);
    }
    f.unset(flag::AT_END);
    let len = to.len();
    let result = match f.ops.get() {
        None => descriptor::read(f.fd.get(), to),
        Some(ops) => Result::unpack((ops.read)(f, to)),
    };
    f.moved(result.ok());
    match result {
        Ok(n) => {
            f.set(if n == 0 { flag::END } else { 0 });
            Ok(n.min(len))
        }
        Err(error) => Err(f.failed(error)),
    }
}

/// Reads until `to` is full, past the buffer where what is left of it is larger; fewer bytes without an error are the end
/// of the file.
#[inline]
pub(crate) fn read(f: &FILE, to: Out<u8>) -> Transfer {
    let len = to.len();
    if len > f.ahead().len() {
        return read_on(f, to);
    }
    take(f, to, len);
    Transfer::whole(len)
}

/// Takes the first `n` bytes read ahead, of which there are so many.
#[inline]
fn take(f: &FILE, to: Out<u8>, n: usize) {
    // SAFETY: both have `n` bytes, and the program's memory is not our buffer. (A bulk copy of the machine costs more than most
    // pieces are worth.)
    unsafe { bulk::copy_call(to.as_mut_ptr(), f.ahead().as_ptr(), n) };
    f.consume(n);
}

/// [`read`] where less is read ahead.
#[small]
#[inline(never)]
fn read_on(f: &FILE, to: Out<u8>) -> Transfer {
    let mut done = 0;
    while done < to.len() {
        let rest = to.skip(done);
        let mut n = f.ahead().len().min(rest.len());
        if n != 0 {
            // SAFETY: as in `take`.
            unsafe { core::ptr::copy(f.ahead().as_ptr(), rest.as_mut_ptr(), n) };
            f.consume(n);
        } else {
            n = match fill_or_read(f, rest) {
                Ok(0) if f.ahead().is_empty() => break,
                Ok(n) => n,
                Err(error) => return Transfer::failed(done, error),
            };
        }
        done += n;
    }
    Transfer::whole(done)
}

/// [`push_back`] of a byte: most often it is the one that was read last.
#[inline(always)]
pub(crate) fn push_back_byte(f: &FILE, byte: u8) -> Result<(), Errno> {
    if retake(f, byte) { Ok(()) } else { push_back(f, &[byte]) }
}

/// Gives back the byte taken last, if it is still in the buffer and is `byte`.
#[inline(always)]
fn retake(f: &FILE, byte: u8) -> bool {
    let next = f.next.get();
    // Only what was read ahead has an end; before what is in `spare` is nothing.
    if f.read_end.get().is_null() || f.has(flag::SPARE) || next <= f.base.get() || f.size.get() == 0 {
        return false;
    }
    let last = next.wrapping_sub(1);
    // SAFETY: behind the start of the buffer.
    if unsafe { last.read() } != byte {
        return false;
    }
    f.next.set(last);
    f.unset(flag::END);
    true
}

/// Pushes bytes back in front of what is read next, all or none. Errors: `ENOBUFS` if they do not fit, and those of
/// turning to reading.
#[small]
#[inline(never)]
pub(crate) fn push_back(f: &FILE, bytes: &[u8]) -> Result<(), Errno> {
    start(f)?;
    if bytes.len() > f.push_back_space() {
        return Err(Errno::NOBUFS);
    }
    bytes.iter().rev().for_each(|byte| f.push_back(*byte));
    Ok(())
}
