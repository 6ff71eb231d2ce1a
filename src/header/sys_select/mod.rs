//! `<sys/select.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_select.h.html>

use crate::abi::*;
use crate::os::clock::alarms::masked;
use crate::os::clock::{Timespec, Timeval};
use crate::os::poll::{FdSet, select as wait};

/// Waits until a descriptor below `limit` of one of the sets is ready or the time has gone by (null: for ever), leaves
/// the ready ones in the sets, and returns how many these are. Errors: `EINVAL` for a limit above `FD_SETSIZE` or a
/// invalid timeout, `EBADF` for a member that is not open, `EINTR` once a signal's handler was called.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/select.html>
#[export]
pub extern "C" fn select(
    limit: c_int,
    read: ObjArg<FdSet>,
    write: ObjArg<FdSet>,
    except: ObjArg<FdSet>,
    timeout: InArg<Timeval>,
) -> c_int {
    or_minus_one(|| {
        let timeout = timeout.optional().map(|time| time.to_nanoseconds()).transpose()?;
        wait(limit, read.optional(), write.optional(), except.optional(), timeout)
    })
}

/// As `select`, with a timeout in nanoseconds, and with exactly the signals of `mask` (null: those that are) blocked
/// meanwhile.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pselect.html>
#[export]
pub extern "C" fn pselect(
    limit: c_int,
    read: ObjArg<FdSet>,
    write: ObjArg<FdSet>,
    except: ObjArg<FdSet>,
    timeout: InArg<Timespec>,
    mask: InArg<u64>,
) -> c_int {
    or_minus_one(|| {
        let timeout = timeout.optional().map(|time| time.to_nanoseconds()).transpose()?;
        let once = || wait(limit, read.optional(), write.optional(), except.optional(), timeout);
        masked(mask.optional().copied(), once)
    })
}
