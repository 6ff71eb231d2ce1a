//! `access`.

use crate::abi::c::{R_OK, W_OK, X_OK};
use crate::abi::{Errno, c_int, mode_t};
use crate::os::path::preopen;
use crate::os::stat;

/// Whether the file at `path` may be used as `mode` says: what its permissions give its owner. Errors: `EACCES`.
pub fn access_at(dirfd: c_int, path: &[u8], mode: c_int, flags: c_int) -> Result<(), Errno> {
    check(mode)?;
    let (host, given) = stat::host_at(dirfd, path, flags)?;
    allowed(mode, stat::mode(&host, given))
}

/// [`access_at`] of an open file.
pub fn access_fd(fd: c_int, mode: c_int) -> Result<(), Errno> {
    check(mode)?;
    allowed(mode, stat::mode(&stat::host_of_fd(fd)?, preopen::rights_of_any()))
}

fn check(mode: c_int) -> Result<(), Errno> {
    if mode & !(X_OK | W_OK | R_OK) != 0 { Err(Errno::INVAL) } else { Ok(()) }
}

fn allowed(mode: c_int, permissions: mode_t) -> Result<(), Errno> {
    // R_OK, W_OK and X_OK are the bits of a class of users.
    let denied = |c_bit: c_int, bit| mode & c_bit != 0 && permissions & bit == 0;
    if denied(R_OK, 0o400) || denied(W_OK, 0o200) || denied(X_OK, 0o100) { Err(Errno::ACCES) } else { Ok(()) }
}
