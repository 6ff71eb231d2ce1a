//! `<sys/ioctl.h>`.

use crate::abi::c::{FIONBIO, FIONREAD};
use crate::abi::*;
use crate::os::poll::{readable, set_nonblocking};

/// Does what `ioctl` does, with the int at the place that `place` says.
///
/// # Safety
/// That must be readable.
pub unsafe fn request<'a>(
    fd: c_int,
    request: c_int,
    place: impl FnOnce() -> Result<Out<'a, c_int>, Errno>,
) -> Result<(), Errno> {
    match request {
        FIONREAD => {
            let count = readable(fd)?;
            place()?.set(c_int::try_from(count).unwrap_or(c_int::MAX));
            Ok(())
        }
        FIONBIO => {
            // SAFETY: an int, as `place` found the pointer not to be null.
            let on = unsafe { *place()?.as_mut_ptr() } != 0;
            set_nonblocking(fd, on)
        }
        _ => {
            crate::os::fd::flags(fd)?;
            Err(Errno::NOTTY)
        }
    }
}

/// `FIONREAD` places how many bytes can be read at once in an `int`; `FIONBIO` makes the descriptor non-blocking if
/// the `int` is not 0. WASI has nothing to ask a terminal for. Errors: `ENOTTY` for any other request, `EBADF`.
/// <https://man7.org/linux/man-pages/man2/ioctl.2.html>
#[export]
pub unsafe extern "C" fn ioctl(fd: c_int, number: c_int, mut arguments: VaList) -> c_int {
    // SAFETY: both requests come with a pointer to an int; others are not looked at.
    or_minus_one(|| unsafe { request(fd, number, || Out::one(arguments.next::<*mut c_int>())) }.map(|()| 0))
}
