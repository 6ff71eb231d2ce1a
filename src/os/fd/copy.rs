//! Copying between files.

use crate::abi::c::SEEK_CUR;
use crate::abi::{Buffer, Errno, c_int, off_t};
use crate::os::fd::{self, filetype_of};
use crate::wasi::types::{CioVec, IoVec, filetype};

/// The most that one call copies; C programs call again until nothing is left.
const PIECE: usize = 64 * 1024;

fn must_be_regular(fd: c_int) -> Result<(), Errno> {
    match filetype_of(fd)? {
        filetype::REGULAR_FILE => Ok(()),
        filetype::DIRECTORY => Err(Errno::ISDIR),
        _ => Err(Errno::INVAL),
    }
}

/// Copies up to `len` bytes from one regular file to another, each at an offset or, without one, at its descriptor's
/// offset, which then moves. Returns how many.
pub fn between(
    from: c_int,
    read_at: Option<off_t>,
    to: c_int,
    write_at: Option<off_t>,
    len: usize,
) -> Result<usize, Errno> {
    must_be_regular(from)?;
    must_be_regular(to)?;
    let mut piece = Buffer::new();
    piece.resize_zeroed(len.min(PIECE))?;
    let start = read_at.map_or_else(|| fd::tell(from), Ok)?;
    let n = fd::preadv(from, &[IoVec::new(piece.as_mut_slice())], start)?;
    piece.truncate(n);
    let data = [CioVec::new(piece.as_slice())];
    let written = match write_at {
        Some(offset) => fd::pwritev(to, &data, offset)?,
        None => fd::writev(to, &data)?,
    };
    if read_at.is_none() {
        fd::seek(from, written as off_t, SEEK_CUR)?;
    }
    Ok(written)
}

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
fn to_descriptor(to: c_int, from: c_int, start: off_t, len: usize) -> Result<usize, Errno> {
    if filetype_of(from)? != filetype::REGULAR_FILE {
        return Err(Errno::INVAL);
    }
    filetype_of(to)?;
    let mut piece = Buffer::new();
    piece.resize_zeroed(len.min(PIECE))?;
    let mut done = 0;
    while done < len {
        let (wanted, part) = ((len - done).min(PIECE), piece.as_mut_slice());
        let part = part.get_mut(..wanted).unwrap_or(&mut []);
        let read = match fd::preadv(from, &[IoVec::new(part)], start + done as off_t) {
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

/// `sendfile`: from `*offset` on, which then moves, or from the descriptor's offset on. Returns how many bytes.
pub fn send(to: c_int, from: c_int, offset: Option<&mut off_t>, len: usize) -> Result<usize, Errno> {
    match offset {
        Some(offset) if *offset < 0 => Err(Errno::INVAL),
        Some(offset) => {
            let n = to_descriptor(to, from, *offset, len)?;
            *offset += n as off_t;
            Ok(n)
        }
        None => {
            let n = fd::tell(from).and_then(|start| to_descriptor(to, from, start, len))?;
            fd::seek(from, n as off_t, SEEK_CUR)?;
            Ok(n)
        }
    }
}

/// `copy_file_range`: [`between`], after which the offsets move.
pub fn range(
    from: c_int,
    from_offset: Option<&mut off_t>,
    to: c_int,
    to_offset: Option<&mut off_t>,
    len: usize,
) -> Result<usize, Errno> {
    let copied = between(from, from_offset.as_deref().copied(), to, to_offset.as_deref().copied(), len)?;
    for offset in [from_offset, to_offset].into_iter().flatten() {
        *offset += copied as off_t;
    }
    Ok(copied)
}
