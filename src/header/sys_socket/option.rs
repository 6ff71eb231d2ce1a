//! Options of sockets.

use super::socklen_t;
use crate::abi::*;
use crate::os::socket;

/// Stores the value of an option in `value`, cut to `*len` bytes. Sockets of the host have `SO_TYPE` only. Errors:
/// `ENOPROTOOPT`, `ENOTSOCK`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getsockopt.html>
#[export]
pub unsafe extern "C" fn getsockopt(
    fd: c_int,
    level: c_int,
    name: c_int,
    value: *mut c_void,
    len: InOutArg<socklen_t>,
) -> c_int {
    zero_or_minus_one(|| {
        // SAFETY: C passes as many bytes at `value` as `*len` says; a null `len` is refused below.
        let memory = unsafe { Out::slice(value.cast::<u8>(), len.get().unwrap_or(0) as usize) };
        let stored = socket::option(fd, level, name, memory?)?;
        len.out()?.set(stored as socklen_t);
        Ok(())
    })
}

/// Sets an option of a socket within the program; it is stored and returned, but only `SO_RCVTIMEO` has an effect. Errors:
/// `ENOPROTOOPT`, also for every option of a socket of the host; `EINVAL`, `EDOM`, `ENOTSOCK`, `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setsockopt.html>
#[export]
pub extern "C" fn setsockopt(fd: c_int, level: c_int, name: c_int, value: Slice<u8>) -> c_int {
    zero_or_minus_one(|| socket::set_option(fd, level, name, value.get()?))
}
