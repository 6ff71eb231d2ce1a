//! Opening what a path leads to, whatever it is.

use super::{NEW_FILE, device_fds, devices, open_with};
use crate::abi::{Errno, c_int, mode_t, packed, part, small};
use crate::os::fd::descriptor::FileOps;

part!(
    /// [`OPEN_DEVICES`](crate::os::fd::descriptor::OPEN_DEVICES).
    DEVICES: &'static dyn FileOps = &device_fds::DEVICE, "__wasilibc_part_devices"
);

/// Opens `path`, relative to `dirfd`, with the flags of `<fcntl.h>`; returns the descriptor.
#[small]
pub fn open_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<c_int, Errno> {
    create_at(dirfd, path, flags, NEW_FILE)
}

/// [`open_at`] with the permissions that a new file gets, as far as the program can see them.
#[packed]
pub fn create_at(dirfd: c_int, path: &[u8], flags: c_int, mode: mode_t) -> Result<c_int, Errno> {
    open_with(dirfd, path, flags, mode, devices::open_packed)
}
