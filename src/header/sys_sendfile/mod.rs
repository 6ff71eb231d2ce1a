//! `<sys/sendfile.h>`.

use crate::abi::*;
use crate::os::fd;
use crate::wasi::types::{IoVec, filetype};

/// The most that is in memory at a time.
const PIECE: usize = 64 * 1024;

/// Writes all of `data`; how much was written, and the error that stopped it.
fn write_all(to: c_int, data: &[u8]) -> (usize, Option<Errno>) {
    let mut done = 0;
    while let Some(rest) = data.get(done..).filter(|rest| !rest.is_empty()) {
        match fd::write(to, rest) {
            Ok(0) => return (done, Some(Errno::IO)),
            Ok(n) => done += n,
            Err(error) => return (done, Some(error)),
        }
    }
    (done, None)
}

/// Copies up to `len` bytes of a file, from `start` on, to a descriptor. An error counts if nothing was copied before it.
fn copy(to: c_int, from: c_int, start: off_t, len: usize) -> Result<usize, Errno> {
    match fd::filetype_of(from)? {
        filetype::REGULAR_FILE => {}
        _ => return Err(Errno::INVAL),
    }
    fd::filetype_of(to)?;
    let mut piece = Buffer::new();
    piece.resize_zeroed(len.min(PIECE))?;
    let mut done = 0;
    while done < len {
        let (wanted, room) = ((len - done).min(PIECE), piece.as_mut_slice());
        let room = room.get_mut(..wanted).unwrap_or(&mut []);
        let read = match fd::preadv(from, &[IoVec::new(room)], start + done as off_t) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        };
        let (written, error) = write_all(to, piece.as_slice().get(..read).unwrap_or(&[]));
        done += written;
        match error {
            Some(error) if done == 0 => return Err(error),
            Some(_) => break,
            None => {}
        }
    }
    Ok(done)
}

/// Copies up to `len` bytes of the file `from` to the descriptor `to`: from `*offset` on, which then moves, or from the
/// descriptor's place on. Returns how many. Errors: `EBADF`, `EINVAL` for a source that is no file or a negative offset;
/// those of `read` and `write` if nothing was copied.
/// <https://man7.org/linux/man-pages/man2/sendfile.2.html>
#[export]
pub unsafe extern "C" fn sendfile(to: c_int, from: c_int, offset: *mut off_t, len: size_t) -> ssize_t {
    or_minus_one(|| {
        // SAFETY: null or the caller's place.
        match unsafe { offset.as_mut() } {
            Some(offset) if *offset < 0 => Err(Errno::INVAL),
            Some(offset) => {
                let n = copy(to, from, *offset, len)?;
                *offset += n as off_t;
                Ok(n as ssize_t)
            }
            None => {
                let n = fd::tell(from).and_then(|start| copy(to, from, start, len))?;
                fd::seek(from, n as off_t, 1)?;
                Ok(n as ssize_t)
            }
        }
    })
}
