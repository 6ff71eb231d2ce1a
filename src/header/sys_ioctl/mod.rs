//! `<sys/ioctl.h>`.

use crate::abi::*;
use crate::os::fd::ioctl::request;

/// `FIONREAD` stores how many bytes can be read at once in an `int`; `FIONBIO` makes the descriptor non-blocking if
/// the `int` is not 0. WASI has nothing to ask a terminal for. Errors: `ENOTTY` for any other request, `EBADF`.
/// <https://man7.org/linux/man-pages/man2/ioctl.2.html>
#[export]
pub unsafe extern "C" fn ioctl(fd: c_int, number: c_int, mut arguments: VaList) -> c_int {
    // SAFETY: both requests come with a pointer to an int; others are not looked at.
    zero_or_minus_one(|| request(fd, number, || Ok(unsafe { InOutArg::from_raw(arguments.next()) })))
}
