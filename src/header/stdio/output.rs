//! Writing: the slow path of `putc`, and blocks.

use super::file::{FILE, flag};
use super::{descriptor, list};
use crate::abi::c::EOF;
use crate::abi::*;
use crate::algo::text::bulk;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// Turns the stream to writing. If it is not open for that, false, with the error indicator set and `EBADF`.
pub(crate) fn start(f: &FILE) -> bool {
    if f.has(flag::WRITING) {
        return true;
    }
    if !f.has(flag::WRITABLE) {
        f.fail(Errno::BADF);
        return false;
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
    true
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
    if write(f, &[byte]) == 1 { c_int::from(byte) } else { EOF }
}

/// Writes `block`, through the buffer or past it as the stream's buffering says; returns how many bytes it took. Fewer
/// than all means that the error indicator and `errno` are set.
pub(crate) fn write(f: &FILE, block: &[u8]) -> usize {
    if !start(f) {
        return 0;
    }
    if block.len() >= f.size.get() {
        return push(f, block);
    }
    // Full buffers are handed on, rather than what happens to be in them: hosts that take one buffer of several at a
    // time would get many small ones.
    let room = limit(f) as usize - f.next.get() as usize;
    let (first, rest) = block.split_at_checked(room).unwrap_or((block, &[]));
    append(f, first);
    if !rest.is_empty() {
        if !flush(f) {
            return first.len();
        }
        append(f, rest);
    }
    if f.has(flag::LINE) && block.iter().any(|&b| b == b'\n') && !flush(f) { 0 } else { block.len() }
}

/// Places bytes in the window, which has room for them.
#[inline(never)]
fn append(f: &FILE, block: &[u8]) {
    let next = f.next.get();
    // SAFETY: the callers have looked at the room; C's memory is not our buffer.
    unsafe { bulk::copy(next, block.as_ptr(), block.len()) };
    f.next.set(next.wrapping_add(block.len()));
}

/// Hands on what is pending and behind it `block`; returns how much of `block` was taken. After a failure what could not
/// be written stays pending, and the error indicator and `errno` are set.
pub(crate) fn push(f: &FILE, block: &[u8]) -> usize {
    let (mut first, mut second) = (f.pending(), block);
    let total = first.len() + second.len();
    let mut error = None;
    while first.len() + second.len() != 0 && error.is_none() {
        match write_some(f, first, second) {
            Ok(0) => error = Some(Errno::IO),
            Ok(n) if n < first.len() => first = first.get(n..).unwrap_or(&[]),
            Ok(n) => {
                second = second.get(n - first.len()..).unwrap_or(&[]);
                first = &[];
            }
            Err(code) => error = Some(code),
        }
    }
    let known = error.is_none() && !f.has(flag::APPEND);
    f.moved(known.then_some(total));
    keep(f, first);
    if let Some(error) = error {
        f.fail(error);
    }
    block.len() - second.len()
}

/// Moves the pending bytes that are left to the front; drops those before.
fn keep(f: &FILE, left: &[u8]) {
    let base = f.base.get();
    if !left.is_empty() {
        // SAFETY: `left` is a part of the buffer.
        unsafe { core::ptr::copy(left.as_ptr(), base, left.len()) };
    }
    if f.has(flag::WRITING) {
        f.next.set(base.wrapping_add(left.len()));
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
