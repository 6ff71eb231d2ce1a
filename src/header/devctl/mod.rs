//! `<devctl.h>`.

use crate::abi::*;
use crate::header::sys_ioctl::request;

/// Does what `ioctl` does, with `size` bytes at `data`; returns 0, or the error number: `ENOTTY` for a request that is not
/// known, `EINVAL` if `size` is not that of the request's data, `EBADF`. Nothing has more to say in `*information` than
/// 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_devctl.html>
#[export]
pub unsafe extern "C" fn posix_devctl(
    fd: c_int,
    command: c_int,
    data: *mut c_void,
    size: size_t,
    information: *mut c_int,
) -> c_int {
    // SAFETY: so many bytes, and null or a place, by the caller's word.
    unsafe {
        // Every request that is known has an int.
        let place = || if size == size_of::<c_int>() { Out::one(data.cast()) } else { Err(Errno::INVAL) };
        match request(fd, command, place) {
            Ok(()) => {
                Out::optional(information).set(0);
                0
            }
            Err(error) => error.code(),
        }
    }
}
