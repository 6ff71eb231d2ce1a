//! Copying between files.

use super::fd::{self, filetype_of};
use crate::abi::{Buffer, Errno, c_int, off_t};
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
/// place, which then moves. Returns how many.
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
        fd::seek(from, written as off_t, 1)?;
    }
    Ok(written)
}
