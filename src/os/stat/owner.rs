//! File owners: every file belongs to the user, and `chown` to that user succeeds.

use crate::abi::{Errno, c_int};
use crate::os::fd::filetype_of;
use crate::os::stat::host_at;
use crate::os::system::USER;

/// Whether the numbers are those of the user, or -1, which means "as it is". Errors: `EPERM`.
fn unchanged(user: u32, group: u32) -> Result<(), Errno> {
    let same = |wanted: u32| matches!(wanted, u32::MAX | USER);
    if same(user) && same(group) { Ok(()) } else { Err(Errno::PERM) }
}

/// `fchownat`. Errors: those of `stat`, and `EPERM` for a change.
pub fn check_at(dirfd: c_int, path: &[u8], user: u32, group: u32, flags: c_int) -> Result<(), Errno> {
    host_at(dirfd, path, flags)?;
    unchanged(user, group)
}

/// `fchown`. Errors: `EBADF`, and `EPERM` for a change.
pub fn check_fd(fd: c_int, user: u32, group: u32) -> Result<(), Errno> {
    filetype_of(fd)?;
    unchanged(user, group)
}
