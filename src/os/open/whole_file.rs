//! Reading whole files.

use crate::abi::c::{AT_FDCWD, O_RDONLY};
use crate::abi::{Buffer, Errno, c_int, small};
use crate::os::fd::{close_quietly, filestat, read_slice};
use crate::os::open::open_at;

/// The assumed size of a file if the host reports none.
const CHUNK: usize = 512;

/// The bytes of the file at `path`. Errors: those of `open` and `read`, `ENOMEM`, `EFBIG` for more than `limit` bytes.
#[small]
pub fn read(path: &[u8], limit: usize) -> Result<Buffer<u8>, Errno> {
    let fd = open_at(AT_FDCWD, path, O_RDONLY)?;
    let bytes = read_all(fd, limit);
    close_quietly(fd);
    bytes
}

/// As [`read`]; nothing if there is no such file, or none that the program could ever reach.
#[small]
pub fn read_if_any(path: &[u8]) -> Result<Option<Buffer<u8>>, Errno> {
    match read(path, usize::MAX) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Errno::NOENT | Errno::NOTDIR | Errno::NOTCAPABLE) => Ok(None),
        Err(error) => Err(error),
    }
}

#[small]
fn read_all(fd: c_int, limit: usize) -> Result<Buffer<u8>, Errno> {
    let size = filestat(fd).map_or(0, |stat| usize::try_from(stat.size).unwrap_or(usize::MAX));
    let mut bytes = Buffer::new();
    let mut len = 0;
    loop {
        if len > limit || size > limit {
            return Err(Errno::FBIG);
        }
        if len == bytes.len() {
            // One byte more than the size, so that the end is seen without growing.
            let wanted = if len == 0 { size.saturating_add(1) } else { len.saturating_add(len / 2) };
            bytes.resize_zeroed(if wanted < CHUNK { CHUNK } else { wanted })?;
        }
        match read_slice(fd, bytes.as_mut_slice().get_mut(len..).unwrap_or(&mut []))? {
            0 => break,
            n => len += n,
        }
    }
    bytes.truncate(len);
    Ok(bytes)
}
