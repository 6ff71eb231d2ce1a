//! `<ulimit.h>`.

use crate::abi::c::{UL_GETFSIZE, UL_SETFSIZE};
use crate::abi::*;
use crate::os::system::unchanged;

/// The largest size of a file, in units of 512 bytes, for `UL_GETFSIZE`: the host knows, and does not tell. `UL_SETFSIZE` cannot
/// change it. Errors: -1 with `EINVAL` for another command, `EPERM` for another size.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/ulimit.html>
#[export]
pub unsafe extern "C" fn ulimit(command: c_int, mut args: VaList) -> c_long {
    or_minus_one(|| match command {
        UL_GETFSIZE => Ok(c_long::MAX),
        // SAFETY: the caller passes a `long`.
        UL_SETFSIZE => unchanged(unsafe { args.next::<isize>() }, isize::MAX).map(|_| c_long::MAX),
        _ => Err(Errno::INVAL),
    })
}
