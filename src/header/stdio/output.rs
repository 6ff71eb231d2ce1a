//! Writing: the slow path of `putc`, and blocks.

use super::file::{EOF, FILE, flag};
use super::{descriptor, list};
use crate::abi::*;
use crate::os::stream::through_last_newline;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// Turns the stream to writing. `EBADF` if it is not open for that.
pub(crate) fn start(f: &FILE) -> Result<(), Errno> {
    if f.has(flag::WRITING) {
        return Ok(());
    }
    if !f.has(flag::WRITABLE) {
        return Err(Errno::BADF);
    }
    f.orient_bytes();
    list::add(f);
    if f.has(flag::READING) {
        list::give_back(f);
        f.reset_window();
    }
    detect_terminal(f);
    f.set(flag::WRITING);
    f.next.set(f.base.get());
    if f.size.get() != 0 && !f.has(flag::LINE) {
        f.write_end.set(limit(f));
    }
    Ok(())
}

/// On first use: a stream on a terminal buffers lines.
pub(crate) fn detect_terminal(f: &FILE) {
    if f.has(flag::DETECT) {
        f.unset(flag::DETECT);
        if descriptor::is_terminal(f.fd.get()) {
            f.set(flag::LINE);
        }
    }
}

/// The end of the buffer.
fn limit(f: &FILE) -> *mut u8 {
    f.base.get().wrapping_add(f.size.get())
}

/// `putc` where the window has no room: at first, when the buffer is full, and for lines and unbuffered streams.
#[cold]
#[inline(never)]
pub(crate) fn put_slow(f: &FILE, byte: u8) -> c_int {
    if let Err(error) = start(f) {
        return f.fail(error);
    }
    if f.size.get() == 0 {
        return if push(f, &[byte]) == 1 { c_int::from(byte) } else { EOF };
    }
    if f.next.get() >= limit(f) {
        push(f, &[]);
        if f.next.get() >= limit(f) {
            return EOF;
        }
    }
    // SAFETY: the window has room now.
    unsafe { f.next.get().write(byte) };
    f.next.set(f.next.get().wrapping_add(1));
    if byte == b'\n' && f.has(flag::LINE) && !flush(f) {
        return EOF;
    }
    c_int::from(byte)
}

/// Writes `block`, through the buffer or past it as the stream's buffering says; returns how many bytes it took. Fewer
/// than all means that the error indicator and `errno` are set.
pub(crate) fn write(f: &FILE, block: &[u8]) -> usize {
    if block.is_empty() {
        return 0;
    }
    if let Err(error) = start(f) {
        f.fail(error);
        return 0;
    }
    let room = limit(f) as usize - f.next.get() as usize;
    let direct = if f.has(flag::LINE) { through_last_newline(block) } else { 0 };
    if f.size.get() == 0 || block.len() - direct > if direct == 0 { room } else { f.size.get() } {
        return push(f, block);
    }
    let (lines, rest) = block.split_at(direct);
    if !lines.is_empty() {
        let taken = push(f, lines);
        if taken < lines.len() {
            return taken;
        }
    }
    // SAFETY: `rest` fits the room that there is, and C's memory is not our buffer.
    unsafe { core::ptr::copy_nonoverlapping(rest.as_ptr(), f.next.get(), rest.len()) };
    f.next.set(f.next.get().wrapping_add(rest.len()));
    block.len()
}

/// Hands on what is pending and behind it `block`, with as few calls as the host allows; returns how much of `block` was
/// taken. After a failure what could not be written stays pending, and the error indicator and `errno` are set.
pub(crate) fn push(f: &FILE, block: &[u8]) -> usize {
    let mut taken = 0;
    loop {
        let waiting = f.pending().len();
        let rest = block.get(taken..).unwrap_or(&[]);
        if waiting + rest.len() == 0 {
            return taken;
        }
        let written = match write_some(f, f.pending(), rest) {
            Ok(0) => Err(Errno::IO),
            other => other,
        };
        match written {
            Ok(n) if n < waiting => drop_pending(f, n),
            Ok(n) => {
                f.next.set(f.base.get());
                taken += n - waiting;
            }
            Err(error) => {
                f.fail(error);
                return taken;
            }
        }
    }
}

/// Hands on what is pending; false if that failed.
pub(crate) fn flush(f: &FILE) -> bool {
    push(f, &[]);
    f.pending().is_empty()
}

fn write_some(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    match f.ops.get() {
        None => descriptor::write(f.fd.get(), first, second),
        Some(ops) => (ops.write)(f, first, second),
    }
}

/// Moves what is behind the first `n` pending bytes to the front.
fn drop_pending(f: &FILE, n: usize) {
    let left = f.pending().len() - n;
    let base = f.base.get();
    // SAFETY: within the pending bytes.
    unsafe { core::ptr::copy(base.wrapping_add(n), base, left) };
    f.next.set(base.wrapping_add(left));
}

/// Leaves the direction of writing, if nothing is pending.
pub(crate) fn stop(f: &FILE) -> bool {
    if !flush(f) {
        return false;
    }
    f.unset(flag::WRITING);
    f.next.set(null_mut());
    f.write_end.set(null_mut());
    true
}

/// Runs `body`, which writes to `f` in small pieces; if the stream is unbuffered, lends it a buffer so that the host is
/// called once. False if what was gathered could not be written.
pub(crate) fn with_buffer(f: &FILE, body: &mut dyn FnMut()) -> bool {
    if f.size.get() != 0 {
        body();
        return true;
    }
    let mut room = [MaybeUninit::<u8>::uninit(); LENT];
    f.base.set(room.as_mut_ptr().cast());
    f.size.set(LENT);
    lend(f);
    body();
    push(f, &[]);
    let done = f.pending().is_empty();
    f.base.set(null_mut());
    f.size.set(0);
    lend(f);
    done
}

/// The bytes of a buffer that is lent to an unbuffered stream.
const LENT: usize = 512;

/// Puts the window of a stream that is writing on its present buffer.
fn lend(f: &FILE) {
    if f.has(flag::WRITING) {
        f.next.set(f.base.get());
        f.write_end.set(if f.has(flag::LINE) { null_mut() } else { limit(f) });
    }
}
