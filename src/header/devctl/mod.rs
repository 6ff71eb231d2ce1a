//! `<devctl.h>`.

use crate::abi::*;
use crate::os::fd::ioctl::request;

/// Does what `ioctl` does, with `size` bytes at `data`; returns 0, or the error number: `ENOTTY` for an unknown
/// request, `EINVAL` if `size` is not that of the request's data, `EBADF`. Nothing has more to say in `*information` than
/// 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_devctl.html>
#[export]
pub extern "C" fn posix_devctl(
    fd: c_int,
    command: c_int,
    data: InOutArg<c_int>,
    size: size_t,
    information: OutArg<c_int>,
) -> c_int {
    error_number(|| {
        // Every known request has an int.
        request(fd, command, || if size == size_of::<c_int>() { Ok(data) } else { Err(Errno::INVAL) })?;
        information.set(0);
        Ok(())
    })
}
