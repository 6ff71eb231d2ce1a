//! Reading: the slow path of `getc`, blocks, push-back.

use super::file::{FILE, flag};
use super::{descriptor, list, output, position};
use crate::abi::c::EOF;
use crate::abi::*;
use crate::algo::text::bulk;

/// `getc` where the window is used up.
#[cold]
#[inline(never)]
pub(crate) fn get_slow(f: &FILE) -> c_int {
    if !fill(f) {
        return EOF;
    }
    let byte = f.ahead().first().copied().unwrap_or(0);
    f.consume(1);
    c_int::from(byte)
}

/// Turns the stream to reading. If it is not open for that (`EBADF`), or what waits to be written cannot be, false, with
/// the error indicator set.
pub(crate) fn start(f: &FILE) -> bool {
    if f.has(flag::READING) {
        return true;
    }
    if !f.has(flag::READABLE) {
        f.fail(Errno::BADF);
        return false;
    }
    f.orient_bytes();
    list::add(f);
    list::set_give_back(position::give_back);
    if f.has(flag::WRITING) && !output::stop(f) {
        return false;
    }
    output::detect_terminal(f);
    f.set(flag::READING);
    let (base, _) = f.buffer();
    f.next.set(base);
    f.read_end.set(base);
    true
}

/// Sees to it that at least one byte is read ahead. False at the end of the file and on errors, with the indicator (and
/// `errno`) set.
pub(crate) fn fill(f: &FILE) -> bool {
    if !start(f) {
        return false;
    }
    if !f.ahead().is_empty() || back_to_buffer(f) {
        return true;
    }
    if f.has(flag::END) {
        return false;
    }
    let (base, size) = f.buffer();
    f.next.set(base);
    f.read_end.set(base);
    f.unset(flag::ALTERED);
    let n = read_some(f, base, size);
    f.read_end.set(base.wrapping_add(n));
    n != 0
}

/// Takes the window from used-up push-back to what was read ahead before it; whether anything was.
fn back_to_buffer(f: &FILE) -> bool {
    if f.kept_next.get() == f.kept_end.get() {
        return false;
    }
    f.next.set(f.kept_next.get());
    f.read_end.set(f.kept_end.get());
    f.kept_next.set(f.kept_end.get());
    true
}

/// One read of up to `len` bytes to `to`; 0 at the end and on errors, with the indicator set.
fn read_some(f: &FILE, to: *mut u8, len: usize) -> usize {
    if f.has(flag::LINE) || f.size.get() == 0 {
        flush_prompts();
    }
    // SAFETY: the callers pass the buffer, or memory that C handed over to be filled.
    let out = unsafe { Out::slice(to, len) };
    let result = out.and_then(|out| match f.ops.get() {
        None => descriptor::read(f.fd.get(), out),
        Some(ops) => (ops.read)(f, out),
    });
    match result {
        Ok(0) => f.set(flag::END),
        Ok(n) => {
            f.moved(Some(n));
            return n.min(len);
        }
        Err(error) => {
            f.moved(None);
            f.fail(error);
        }
    }
    0
}

/// Before waiting for a terminal: what was written to line-buffered streams becomes visible.
fn flush_prompts() {
    let mut at = list::newest();
    while let Some(f) = at {
        at = list::older(f);
        if f.has(flag::LINE) && f.has(flag::WRITING) {
            output::push(f, &[]);
        }
    }
}

/// Reads up to `len` bytes to `to`, past the buffer where the request is larger than it; returns how many were read.
pub(crate) fn read(f: &FILE, to: *mut u8, len: usize) -> usize {
    if len == 0 {
        return 0;
    }
    if !start(f) {
        return 0;
    }
    let mut done = 0;
    while done < len {
        let ahead = f.ahead();
        if !ahead.is_empty() {
            let n = ahead.len().min(len - done);
            // SAFETY: C's memory has `len` bytes, and is not our buffer.
            unsafe { bulk::copy(to.wrapping_add(done), ahead.as_ptr(), n) };
            f.consume(n);
            done += n;
        } else if back_to_buffer(f) {
            continue;
        } else if !f.has(flag::END) && len - done >= f.buffer().1 {
            let (base, _) = f.buffer();
            f.next.set(base);
            f.read_end.set(base);
            match read_some(f, to.wrapping_add(done), len - done) {
                0 => break,
                n => done += n,
            }
        } else if !fill(f) {
            break;
        }
    }
    done
}

/// Pushes a byte back in front of what is read next. False if there is no room left.
pub(crate) fn push_back(f: &FILE, byte: u8) -> bool {
    if !start(f) {
        return false;
    }
    let in_spare = f.next.get() > f.spare_start() && f.next.get() <= f.spare_end();
    let (base, _) = f.buffer();
    if !in_spare && f.next.get() <= base {
        if f.kept_next.get() != f.kept_end.get() {
            return false;
        }
        f.kept_next.set(f.next.get());
        f.kept_end.set(f.read_end.get());
        f.next.set(f.spare_end());
        f.read_end.set(f.spare_end());
    } else if f.next.get() == f.spare_start() {
        return false;
    }
    let slot = f.next.get().wrapping_sub(1);
    f.next.set(slot);
    f.unset(flag::END);
    // SAFETY: behind the start of the buffer or of `spare`, as was just checked.
    unsafe {
        if slot.read() != byte {
            slot.write(byte);
            // The buffer no longer holds what the file does: do not seek within it.
            f.set(flag::ALTERED);
        }
    }
    true
}
