//! `ioctl` requests.

use crate::abi::c::{FIONBIO, FIONREAD};
use crate::abi::*;
use crate::os::poll::{readable, set_nonblocking};

/// Does a request, with the `int` that `argument` finds. Errors: `ENOTTY` for an unknown request, `EBADF`.
pub fn request<'a>(
    fd: c_int,
    request: c_int,
    argument: impl FnOnce() -> Result<InOutArg<'a, c_int>, Errno>,
) -> Result<(), Errno> {
    match request {
        FIONREAD => {
            let count = readable(fd)?;
            argument()?.out()?.set(c_int::try_from(count).unwrap_or(c_int::MAX));
            Ok(())
        }
        FIONBIO => set_nonblocking(fd, argument()?.get()? != 0),
        _ => {
            crate::os::fd::flags(fd)?;
            Err(Errno::NOTTY)
        }
    }
}
