//! Extended attributes: no file has any.

use crate::abi::c::AT_FDCWD;
use crate::abi::{Errno, c_int};
use crate::os::fd::filetype_of;
use crate::os::stat::host_at;

/// `ENOTSUP`, if there is a file at the path.
#[inline]
pub fn refuse_path<T>(path: &[u8], flags: c_int) -> Result<T, Errno> {
    host_at(AT_FDCWD, path, flags)?;
    Err(Errno::NOTSUP)
}

/// `ENOTSUP`, if the descriptor is open.
#[inline]
pub fn refuse_fd<T>(fd: c_int) -> Result<T, Errno> {
    filetype_of(fd)?;
    Err(Errno::NOTSUP)
}
