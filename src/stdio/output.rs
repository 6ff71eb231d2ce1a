//! Writing: the slow path of `putc`, and blocks.

use super::file::{FILE, Transfer, flag};
use super::{descriptor, list};
use crate::abi::*;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// Turns the stream to writing. Errors: `EBADF` if it is not open for that, and those of giving read-ahead back.
#[small]
pub(crate) fn start(f: &FILE) -> Result<(), Errno> {
    if f.has(flag::WRITING) {
        return Ok(());
    }
    let mut ready = Err(Errno::BADF);
    if f.has(flag::WRITABLE) {
        f.orient_bytes();
        list::add(f);
        // A seek that was put off: what follows must not be written at the wrong offset.
        ready = if f.has(flag::READING) { (f.settle.get())(f) } else { Ok(()) };
    }
    ready.map_err(|error| f.failed(error))?;
    detect_terminal(f);
    f.settle.set(flush);
    f.open_for_writing();
    Ok(())
}

/// On first use: a stream on a terminal buffers lines.
#[small]
pub(crate) fn detect_terminal(f: &FILE) {
    if f.has(flag::DETECT) {
        let line = if descriptor::is_terminal(f.fd.get()) { flag::LINE } else { 0 };
        f.flags.set(f.flags.get() & !flag::DETECT | line);
    }
}

/// Writes a byte.
#[inline(always)]
pub(crate) fn put(f: &FILE, byte: u8) -> Result<(), Errno> {
    if f.put_byte(byte) { Ok(()) } else { put_slow(f, byte) }
}

/// Writes a newline behind a block, with the slow path that the block has.
#[inline(always)]
pub(crate) fn put_newline(f: &FILE) -> Result<(), Errno> {
    if f.put_byte(b'\n') { Ok(()) } else { put_all_slow(f, b"\n") }
}

/// `putc` where the window is full: at first, when the buffer is, and for lines and unbuffered streams.
#[cold]
#[inline(never)]
#[small]
fn put_slow(f: &FILE, byte: u8) -> Result<(), Errno> {
    write_slow(f, &mut [byte].as_slice())
}

/// Writes all of `block`, for callers that do not ask how much of it a failed write took.
#[inline(always)]
pub(crate) fn put_all(f: &FILE, block: &[u8]) -> Result<(), Errno> {
    if f.put_block(block) { Ok(()) } else { put_all_slow(f, block) }
}

#[cold]
#[inline(never)]
#[small]
pub(crate) fn put_all_slow(f: &FILE, block: &[u8]) -> Result<(), Errno> {
    let mut rest = block;
    write_slow(f, &mut rest)
}

/// Writes `block`, through the buffer or past it as the stream's buffering says. What a failed write took is exact: the
/// bytes that follow `count` are neither written nor kept.
#[inline(always)]
pub(crate) fn write(f: &FILE, block: &[u8]) -> Transfer {
    if f.put_block(block) {
        return Transfer::whole(block.len());
    }
    let mut rest = block;
    match write_slow(f, &mut rest) {
        Ok(()) => Transfer::whole(block.len()),
        Err(error) => Transfer::failed(block.len() - rest.len(), error),
    }
}

/// [`write`] where the block does not fit the window. After a failure `rest` is what was not taken.
#[inline(never)]
#[small]
fn write_slow(f: &FILE, rest: &mut &[u8]) -> Result<(), Errno> {
    start(f)?;
    let (space, capacity) = f.write_space();
    let behind = rest.len() - if f.has(flag::LINE) { through_last_newline(rest) } else { 0 };
    // Past the buffer: whole lines, as what a failed write did not take must not be in it, and what it cannot hold.
    let later = if behind >= capacity { 0 } else { behind };
    if later < rest.len() || later > space {
        push(f, rest, later)?;
    }
    f.append_slowly(rest);
    Ok(())
}

#[small]
fn through_last_newline(block: &[u8]) -> usize {
    let mut len = block.len();
    while len > 0 && block.get(len - 1) != Some(&b'\n') {
        len -= 1;
    }
    len
}

/// Writes what is pending and behind it `rest` but for its last `later` bytes, which are left of it. After a failure what could not
/// be written of the pending bytes stays pending, and the error indicator is set.
#[small]
fn push(f: &FILE, rest: &mut &[u8], later: usize) -> Result<(), Errno> {
    // From a handler, or the program's own write function: the bytes in the middle of which it runs come first.
    let nested = f.has(flag::BUSY);
    f.set(flag::BUSY);
    let result = loop {
        let pending = f.pending();
        let now = rest.get(..rest.len().wrapping_sub(later)).unwrap_or(rest); // never more than there is
        if pending.is_empty() && now.is_empty() {
            break Ok(());
        }
        let written = if nested { Err(Errno::DEADLK) } else { write_some(f, pending, now) };
        let n = written.unwrap_or(0);
        f.moved(if n == 0 || f.has(flag::APPEND) { None } else { Some(n) });
        if n == 0 {
            break Err(f.failed(written.err().unwrap_or(Errno::IO)));
        }
        let taken = n.saturating_sub(pending.len()).min(rest.len());
        *rest = rest.get(taken..).unwrap_or(&[]);
        f.drop_pending(n);
        f.set(flag::AT_END);
    };
    if !nested {
        f.unset(flag::BUSY);
    }
    result
}

/// Writes what is pending.
#[small]
pub(crate) fn flush(f: &FILE) -> Result<(), Errno> {
    push(f, &mut [].as_slice(), 0)
}

fn write_some(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    match f.ops.get() {
        None => descriptor::write(f.fd.get(), first, second),
        Some(ops) => Result::unpack((ops.write)(f, first, second)),
    }
}

/// Leaves the direction of writing, if what is pending can be written.
#[small]
pub(crate) fn stop(f: &FILE) -> Result<(), Errno> {
    if f.has(flag::WRITING) {
        flush(f)?;
        f.close_for_writing();
    }
    Ok(())
}

/// Writes what line-buffered streams hold.
#[small]
pub(crate) fn flush_all_lines() {
    list::for_each(flush_line);
}

#[small]
fn flush_line(f: &FILE) {
    if f.has(flag::LINE) && f.has(flag::WRITING) {
        _ = flush(f);
    }
}

/// Writes what line-buffered streams hold if `reader` is about to wait for a terminal, or has no buffer: what was written becomes
/// visible. Only if there is such a stream is the host asked whether it is a terminal.
#[small]
pub(crate) fn flush_lines(reader: &FILE) {
    list::for_each(|f| {
        if f.has(flag::LINE) {
            detect_terminal(reader);
            if reader.has(flag::LINE) || reader.size.get() == 0 {
                flush_line(f);
            }
        }
    });
}

/// The bytes of a buffer that is lent to an unbuffered stream.
const LENT: usize = 512;

/// Runs `body`, which writes to `f` in small pieces; if the stream is unbuffered, lends it a buffer so that the host is
/// called once. Errors: those of writing what was gathered.
#[small]
pub(crate) fn with_buffer(f: &FILE, body: &mut dyn FnMut()) -> Result<(), Errno> {
    #[cfg(target_feature = "atomics")]
    let _stream = f.lock.take();
    if f.size.get() != 0 {
        body();
        return Ok(());
    }
    let mut buffer = [MaybeUninit::<u8>::uninit(); LENT];
    use_buffer(f, buffer.as_mut_ptr().cast(), LENT);
    body();
    let result = flush(f);
    use_buffer(f, null_mut(), 0);
    result
}

/// Gives the stream another buffer; what is pending is lost.
#[small]
fn use_buffer(f: &FILE, base: *mut u8, size: usize) {
    f.base.set(base);
    f.size.set(size);
    if f.has(flag::WRITING) {
        f.open_for_writing();
    }
}

/// Writes the parts of a message, together, to a stream whose orientation stays as it is. A failure is nobody's to see.
pub(crate) fn message(f: &FILE, parts: &[&[u8]]) {
    #[cfg(target_feature = "atomics")]
    let _stream = f.lock.take();
    let orientation = f.orientation.get();
    _ = with_buffer(f, &mut || {
        for part in parts {
            if put_all(f, part).is_err() {
                break;
            }
        }
    });
    f.orientation.set(orientation);
}

/// Puts the low byte of what C passes as an `int`; returns it.
#[inline(always)]
pub fn put_int(f: &FILE, byte: c_int) -> Result<c_int, Errno> {
    put(f, byte as u8).map(|()| c_int::from(byte as u8))
}

/// Puts a string. Errors: also `EFAULT` for a null pointer.
#[inline(always)]
pub fn put_text(f: &FILE, text: CStrArg) -> Result<(), Errno> {
    put_all(f, text.bytes().map_err(|error| f.failed(error))?)
}
