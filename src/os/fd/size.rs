//! File sizes and preallocation.

use super::descriptor::host_or;
use crate::abi::c::{AT_FDCWD, O_WRONLY};
use crate::abi::{Errno, c_int, off_t};
use crate::os::fd;
use crate::os::open::open_at;
use crate::wasi;
use crate::wasi::types::{CioVec, IoVec, filetype};

/// Cuts or extends the file at `path` to `size` bytes.
pub fn truncate(path: &[u8], size: off_t) -> Result<(), Errno> {
    if size < 0 {
        return Err(Errno::INVAL);
    }
    let fd = open_at(AT_FDCWD, path, O_WRONLY)?;
    let result = fd::truncate(fd, size);
    fd::close_quietly(fd);
    result
}

/// The bytes written at a time where the host cannot allocate: a block of most file systems.
const BLOCK: u64 = 4096;

/// Makes sure that a range of a file is on the medium. Errors: `EINVAL` for no bytes, `EFBIG`, `ENODEV` for what is not a
/// regular file, `ESPIPE`, `EBADF`, `ENOSPC`.
pub fn allocate(fd: c_int, offset: off_t, len: off_t) -> Result<(), Errno> {
    let (start, len) = (u64::try_from(offset), u64::try_from(len));
    let (Ok(start), Ok(len @ 1..)) = (start, len) else { return Err(Errno::INVAL) };
    let end = start + len;
    if end > off_t::MAX as u64 {
        return Err(Errno::FBIG);
    }
    let host = host_or(fd, Errno::SPIPE)?;
    match wasi::fd::allocate(host, start, len) {
        Err(Errno::NOTSUP | Errno::NOSYS | Errno::NOTCAPABLE | Errno::BADF | Errno::INVAL) => {}
        other => return other,
    }
    let stat = wasi::fd::filestat_get(host)?;
    if stat.filetype != filetype::REGULAR_FILE {
        return Err(Errno::NODEV);
    }
    write_blocks(fd, start, end, stat.size)
}

/// Writes something to each block of a range, what is there already where the file may be read; so holes are filled,
/// and a full medium shows.
fn write_blocks(fd: c_int, start: u64, end: u64, size: u64) -> Result<(), Errno> {
    let mut at = start;
    while at < end.min(size) {
        let mut byte = [0];
        match fd::preadv(fd, &[IoVec::new(&mut byte)], at as off_t) {
            Ok(0) | Err(Errno::BADF) => {}
            Ok(_) => _ = fd::pwritev(fd, &[CioVec::new(&byte)], at as off_t)?,
            Err(error) => return Err(error),
        }
        at = (at / BLOCK + 1) * BLOCK;
    }
    let zeros = [0; BLOCK as usize];
    at = start.max(size);
    while at < end {
        let block = zeros.get(..(end - at).min(BLOCK) as usize).unwrap_or(&[]);
        match fd::pwritev(fd, &[CioVec::new(block)], at as off_t)? {
            0 => return Err(Errno::NOSPC),
            n => at += n as u64,
        }
    }
    Ok(())
}
