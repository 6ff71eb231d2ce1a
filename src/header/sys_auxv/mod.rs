//! `<sys/auxv.h>`.

use crate::abi::*;
use crate::os::system::{PAGE_SIZE, USER, configuration};

/// A value of the auxiliary vector, which no host hands to a program: what it would say of pages, ticks, user and group.
/// Errors: 0 with `ENOENT` for anything else.
/// <https://man7.org/linux/man-pages/man3/getauxval.3.html>
#[export]
pub extern "C" fn getauxval(kind: c_ulong) -> c_ulong {
    const AT_PAGESZ: c_ulong = 6;
    const AT_UID: c_ulong = 11;
    const AT_EGID: c_ulong = 14;
    const AT_CLKTCK: c_ulong = 17;
    const AT_SECURE: c_ulong = 23;
    const SC_CLK_TCK: c_int = 2;
    let value = match kind {
        AT_PAGESZ => Ok(PAGE_SIZE as c_ulong),
        AT_UID..=AT_EGID => Ok(USER as c_ulong),
        AT_CLKTCK => configuration(SC_CLK_TCK).map(|ticks| ticks as c_ulong),
        AT_SECURE => Ok(0),
        _ => Err(Errno::NOENT),
    };
    or(0, value)
}
