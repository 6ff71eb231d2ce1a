//! Options of sockets.

use super::{socket, socklen_t};
use crate::abi::*;

/// Places the value of an option in `*value`, cut to `*len` bytes. Sockets of the host have `SO_TYPE` only. Errors:
/// `ENOPROTOOPT`, `ENOTSOCK`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsockopt.html>
#[export]
pub unsafe extern "C" fn getsockopt(
    fd: c_int,
    level: c_int,
    name: c_int,
    value: *mut c_void,
    len: *mut socklen_t,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or the caller's length.
        let given = unsafe { len.as_ref() }.copied();
        // SAFETY: so many bytes at `value`, by the caller's word.
        let room = unsafe { Out::slice(value.cast::<u8>(), given.unwrap_or(0) as usize) };
        let placed = socket::option(fd, level, name, room?)?;
        // SAFETY: null or the caller's place.
        unsafe { Out::one(len) }?.set(placed as socklen_t);
        Ok(0)
    })
}

/// Sets an option of a socket within the program; it is kept and told, but only `SO_RCVTIMEO` changes anything. Errors:
/// `ENOPROTOOPT`, also for every option of a socket of the host; `EINVAL`, `EDOM`, `ENOTSOCK`, `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setsockopt.html>
#[export]
pub unsafe extern "C" fn setsockopt(
    fd: c_int,
    level: c_int,
    name: c_int,
    value: *const c_void,
    len: socklen_t,
) -> c_int {
    // SAFETY: so many bytes, by the caller's word.
    or_minus_one(|| socket::set_option(fd, level, name, unsafe { bytes(value, len as usize) }?).map(|()| 0))
}
