//! Reading: the slow path of `getc`, blocks, push-back.

use super::file::{FILE, Transfer, flag};
use super::{descriptor, list, output, position};
use crate::abi::*;
use crate::algo::text::bulk;

/// The next byte; none at the end of the file.
#[inline(always)]
pub(crate) fn get(f: &FILE) -> Result<Option<u8>, Errno> {
    match f.take_byte() {
        None => get_slow(f),
        byte => Ok(byte),
    }
}

/// `getc` where the window is used up.
#[cold]
#[inline(never)]
fn get_slow(f: &FILE) -> Result<Option<u8>, Errno> {
    fill(f)?;
    Ok(f.take_byte())
}

/// Turns the stream to reading. Errors: `EBADF` if it is not open for that, and those of writing what is pending.
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
    output::detect_terminal(f);
    f.settle.set(position::give_back);
    f.open_for_reading();
    Ok(())
}

/// Sees to it that at least one byte is read ahead; false at the end of the file. Indicators are set for both.
#[small]
pub(crate) fn fill(f: &FILE) -> Result<bool, Errno> {
    start(f)?;
    if !f.ahead().is_empty() || f.use_kept() {
        return Ok(true);
    }
    if f.has(flag::END) {
        return Ok(false);
    }
    f.empty_buffer();
    let n = read_some(f, f.space())?;
    f.filled(n);
    Ok(n != 0)
}

/// One read; 0 at the end of the file, with the indicator set.
fn read_some(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    if f.has(flag::LINE) || f.size.get() == 0 {
        output::flush_lines();
    }
    f.unset(flag::AT_END);
    let len = to.len();
    let result = match f.ops.get() {
        None => descriptor::read(f.fd.get(), to),
        Some(ops) => (ops.read)(f, to),
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
    unsafe { bulk::copy(to.as_mut_ptr(), f.ahead().as_ptr(), n) };
    f.consume(n);
}

#[inline(never)]
fn read_on(f: &FILE, to: Out<u8>) -> Transfer {
    let mut done = 0;
    while done < to.len() {
        match read_part(f, to.skip(done)) {
            Ok(0) => break,
            Ok(n) => done += n,
            Err(error) => return Transfer::failed(done, error),
        }
    }
    Transfer::whole(done)
}

fn read_part(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    if f.ahead().is_empty() {
        start(f)?;
        if f.ahead().is_empty() && !f.use_kept() {
            if !f.has(flag::END) && to.len() >= f.buffer().1 {
                f.empty_buffer();
                return read_some(f, to);
            }
            fill(f)?;
        }
    }
    let n = f.ahead().len().min(to.len());
    take(f, to, n);
    Ok(n)
}

/// Pushes bytes back in front of what is read next, all or none. Errors: `ENOBUFS` if they do not fit, and those of
/// turning to reading.
pub(crate) fn push_back(f: &FILE, bytes: &[u8]) -> Result<(), Errno> {
    start(f)?;
    if bytes.len() > f.push_back_space() {
        return Err(Errno::NOBUFS);
    }
    bytes.iter().rev().for_each(|byte| f.push_back(*byte));
    Ok(())
}
