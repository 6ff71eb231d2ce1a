//! `<stropts.h>`.

use crate::abi::*;
use crate::os::fd::filetype_of;

/// 0: no descriptor is a STREAM. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/isastream.html>
#[export]
pub extern "C" fn isastream(fildes: c_int) -> c_int {
    or_minus_one(|| filetype_of(fildes).map(|_| 0))
}
