//! The file position of a stream.

use super::file::{FILE, flag};
use super::{descriptor, output};
use crate::abi::c::{SEEK_CUR, SEEK_END, SEEK_SET};
use crate::abi::small;
use crate::abi::*;
use crate::os::stream::offset_from;

#[packed]
fn seek_below(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    match f.ops.get() {
        None => {
            let offset = descriptor::seek(f.fd.get(), offset, whence)?;
            f.offset.set(offset);
            f.unset(flag::AT_END);
            Ok(offset)
        }
        Some(ops) => (ops.seek)(f, offset, whence),
    }
}

/// Moves the stream: what is pending is written first, what was read ahead or pushed back is dropped, and the
/// end-of-file indicator is cleared. Errors: `EINVAL`, `EOVERFLOW`, those of writing and of the file below.
#[small]
pub(crate) fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<(), Errno> {
    if !matches!(whence, SEEK_SET | SEEK_CUR | SEEK_END) {
        return Err(Errno::INVAL);
    }
    output::flush(f)?;
    let (offset, whence) = match whence {
        SEEK_CUR if f.has(flag::READING) || f.has(flag::APPEND) => (offset_from(tell(f)?, offset)?, SEEK_SET),
        _ => (offset, whence),
    };
    if whence != SEEK_SET || f.offset.get() < 0 || !f.rewind_window(f.offset.get().wrapping_sub(offset)) {
        seek_below(f, offset, whence)?;
        f.reset_window();
        f.set(flag::SOUGHT);
    }
    f.unset(flag::END);
    Ok(())
}

/// The offset of the next byte to be read or written.
#[small]
pub(crate) fn tell(f: &FILE) -> Result<i64, Errno> {
    let pending = f.pending().len() as i64;
    let appends = f.has(flag::APPEND) && (pending != 0 || f.has(flag::AT_END));
    let below = match f.offset.get() {
        offset if offset >= 0 && !appends => offset,
        _ => seek_below(f, 0, if appends { SEEK_END } else { SEEK_CUR })?,
    };
    let unread = if f.has(flag::READING) { f.unread() as i64 } else { 0 };
    let at = (below - unread).wrapping_add(pending);
    // Only what was pushed back may lie before the start; a host that tells less than it has given does not count.
    if at < 0 && !f.has(flag::ALTERED | flag::SPARE) { Err(Errno::IO) } else { Ok(at) }
}

/// Whether the file below cannot seek at all, so that reading and writing are independent: a pipe, a socket, functions of
/// the program without one to seek. One that could before has failed.
#[small]
fn cannot_seek(f: &FILE, error: Errno) -> bool {
    match f.ops.get() {
        None => f.offset.get() < 0 && error == Errno::SPIPE,
        Some(_) => matches!(error, Errno::SPIPE | Errno::NOTSUP | Errno::NOSYS | Errno::NOTCAPABLE),
    }
}

/// Stops reading: moves the offset of the file below back to where the program has read. Where there is no seeking, what
/// was read ahead stays, for the next read. After another error the stream is as before.
#[small]
pub(crate) fn give_back(f: &FILE) -> Result<(), Errno> {
    let unread = f.unread() as i64;
    if !f.has(flag::READING) {
        return Ok(());
    }
    if unread != 0 {
        match seek_below(f, -unread, SEEK_CUR) {
            Ok(_) => {}
            Err(error) if cannot_seek(f, error) => {
                f.park();
                return Ok(());
            }
            // More was pushed back than read.
            Err(Errno::INVAL) if f.has(flag::ALTERED | flag::SPARE) => _ = seek_below(f, 0, SEEK_SET)?,
            Err(error) => return Err(error),
        }
    }
    f.reset_window();
    Ok(())
}

/// Whether hosts say so where there is no seeking, or of an offset before the start: more was pushed back than read.
#[small]
#[inline(never)]
fn is_of_position(error: Errno) -> bool {
    matches!(error, Errno::SPIPE | Errno::INVAL | Errno::BADF | Errno::NOTCAPABLE | Errno::NOSYS | Errno::NOTSUP)
}

/// [`give_back`] for a stream on a descriptor that was opened for reading only: without what writing needs of one that cannot seek.
#[small]
pub(crate) fn give_back_unwritten(f: &FILE) -> Result<(), Errno> {
    let unread = f.unread() as i64;
    if !f.has(flag::READING) {
        return Ok(());
    }
    if unread != 0 {
        match descriptor::step_back(f.fd.get(), unread) {
            Err(error) if f.has(flag::WRITABLE) || !is_of_position(error) => return Err(error), // `freopen` may have made it writable
            _ => {}
        }
    }
    f.reset_window();
    Ok(())
}

/// Settles the stream, for `fflush`: writes what is pending, or gives read-ahead back.
#[small]
pub(crate) fn flush(f: &FILE) -> Result<(), Errno> {
    let settle = if f.has(flag::READING) { give_back } else { f.settle.get() };
    let result = settle(f).map_err(|error| f.failed(error));
    if result.is_ok() && f.has(flag::WRITING) {
        f.close_for_writing();
    }
    // From here on the program may use the descriptor itself.
    f.moved(None);
    result
}
