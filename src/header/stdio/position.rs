//! Where a stream is in its file.

use super::file::{FILE, flag};
use super::{descriptor, output};
use crate::abi::c::{SEEK_CUR, SEEK_END, SEEK_SET};
use crate::abi::*;
use crate::os::stream::offset_from;

fn seek_below(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    match f.ops.get() {
        None => {
            let place = descriptor::seek(f.fd.get(), offset, whence)?;
            f.place.set(place);
            Ok(place)
        }
        Some(ops) => (ops.seek)(f, offset, whence),
    }
}

/// Moves the stream: what is pending is written first, what was read ahead or pushed back is dropped, and the
/// end-of-file indicator is cleared.
pub(crate) fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<(), Errno> {
    if !matches!(whence, SEEK_SET | SEEK_CUR | SEEK_END) {
        return Err(Errno::INVAL);
    }
    if !output::flush(f) {
        return Err(Errno::new(errno_value() as u16));
    }
    let (offset, whence) = match whence {
        SEEK_CUR if f.has(flag::READING) => (offset_from(tell(f)?, offset)?, SEEK_SET),
        _ => (offset, whence),
    };
    if whence != SEEK_SET || !seek_within(f, offset) {
        seek_below(f, offset, whence)?;
        f.reset_window();
    }
    f.unset(flag::END);
    Ok(())
}

/// Moves to an offset that is in the buffer, without asking the host; false if it is not there.
fn seek_within(f: &FILE, offset: i64) -> bool {
    let (base, size) = f.buffer();
    let on_buffer = f.next.get() >= base && f.read_end.get() <= base.wrapping_add(size);
    if !f.has(flag::READING) || f.place.get() < 0 || !on_buffer || f.has(flag::ALTERED) {
        return false;
    }
    let behind = f.place.get() - offset;
    let filled = f.read_end.get() as usize - base as usize;
    if behind < 0 || behind > filled as i64 {
        return false;
    }
    f.next.set(f.read_end.get().wrapping_sub(behind as usize));
    true
}

/// The offset of the next byte to be read or written.
pub(crate) fn tell(f: &FILE) -> Result<i64, Errno> {
    let pending = f.pending().len() as i64;
    let whence = if f.has(flag::APPEND) && pending != 0 { SEEK_END } else { SEEK_CUR };
    let known = whence == SEEK_CUR && f.place.get() >= 0;
    let below = if known { f.place.get() } else { seek_below(f, 0, whence)? };
    let unread = if f.has(flag::READING) { f.unread() as i64 } else { 0 };
    Ok(below - unread + pending)
}

/// Moves the offset of the file below back to where the program has read. Where that is impossible (a pipe), what was
/// read ahead stays.
pub(crate) fn give_back(f: &FILE) {
    let unread = f.unread() as i64;
    if unread == 0 || seek_below(f, -unread, SEEK_CUR).is_ok() {
        f.reset_window();
    }
}
