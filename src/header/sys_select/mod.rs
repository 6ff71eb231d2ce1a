//! `<sys/select.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_select.h.html>

use crate::abi::*;
use crate::os::clock::{Timespec, Timeval};
use crate::os::poll::{FdSet, select as wait};

/// Waits until a descriptor below `limit` of one of the sets is ready or the time has gone by (null: for ever), leaves
/// the ready ones in the sets, and returns how many these are. Errors: `EINVAL` for a limit above `FD_SETSIZE` or a
/// timeout that is none, `EBADF` for a member that is not open.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/select.html>
#[export]
pub unsafe extern "C" fn select(
    limit: c_int,
    read: *mut FdSet,
    write: *mut FdSet,
    except: *mut FdSet,
    timeout: *mut Timeval,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or what they say, each.
        let (read, write, except, timeout) =
            unsafe { (read.as_mut(), write.as_mut(), except.as_mut(), timeout.as_ref()) };
        let timeout = timeout.map(|time| time.to_nanoseconds()).transpose()?;
        wait(limit, read, write, except, timeout)
    })
}

/// As `select`, with a timeout in nanoseconds, and signals to block meanwhile, of which there are none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pselect.html>
#[export]
pub unsafe extern "C" fn pselect(
    limit: c_int,
    read: *mut FdSet,
    write: *mut FdSet,
    except: *mut FdSet,
    timeout: *const Timespec,
    _mask: *const c_void,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or what they say, each.
        let (read, write, except, timeout) =
            unsafe { (read.as_mut(), write.as_mut(), except.as_mut(), timeout.as_ref()) };
        let timeout = timeout.map(|time| time.to_nanoseconds()).transpose()?;
        wait(limit, read, write, except, timeout)
    })
}
