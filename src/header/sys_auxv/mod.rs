//! `<sys/auxv.h>`.

use crate::abi::c::{AT_CLKTCK, AT_EGID, AT_PAGESZ, AT_SECURE, AT_UID, PAGE_SIZE};
use crate::abi::*;
use crate::os::system::USER;
use crate::os::system::sysconf::configuration;

/// A value of the auxiliary vector, which no host hands to a program: what it would say of pages, ticks, user and group.
/// Errors: 0 with `ENOENT` for anything else.
/// <https://man7.org/linux/man-pages/man3/getauxval.3.html>
#[export]
pub extern "C" fn getauxval(kind: c_ulong) -> c_ulong {
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
