//! `<sys/select.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_select.h.html>

use crate::abi::*;
use crate::os::alarms::{in_slices, masked, present};
use crate::os::clock::{Timespec, Timeval};
use crate::os::poll::{FdSet, select as wait};

/// The sets of `select`, each null or a set of the caller's.
type Sets = [*mut FdSet; 3];

/// The sets as they are now.
unsafe fn keep(sets: Sets) -> Result<Buffer<FdSet>, Errno> {
    let mut kept = Buffer::new();
    for set in sets {
        // SAFETY: null or a set.
        if let Some(set) = unsafe { set.as_ref() } {
            kept.push(*set)?;
        }
    }
    Ok(kept)
}

/// Makes the sets what they were.
unsafe fn restore(sets: Sets, kept: &Buffer<FdSet>) {
    for (set, kept) in sets.into_iter().filter(|set| !set.is_null()).zip(kept.as_slice()) {
        // SAFETY: a set of the caller's.
        unsafe { set.write(*kept) };
    }
}

/// Waits in pieces while there are timers: what a piece without result leaves of the sets is nothing, so each piece
/// starts with what the caller gave.
unsafe fn select_in_slices(limit: c_int, sets: Sets, timeout: Option<u64>) -> Result<c_int, Errno> {
    let [read, write, except] = sets;
    // SAFETY: null or the caller's sets, which nobody else changes during a piece.
    let once = |slice| unsafe { wait(limit, read.as_mut(), write.as_mut(), except.as_mut(), slice) };
    if present().is_none() {
        return once(timeout);
    }
    // SAFETY: the caller's sets.
    let kept = unsafe { keep(sets)? };
    let result = in_slices(timeout, |slice| {
        // SAFETY: as above.
        unsafe { restore(sets, &kept) };
        once(slice)
    });
    if result.is_err() {
        // SAFETY: as above. An error leaves the sets as they were.
        unsafe { restore(sets, &kept) };
    }
    result
}

/// Waits until a descriptor below `limit` of one of the sets is ready or the time has gone by (null: for ever), leaves
/// the ready ones in the sets, and returns how many these are. Errors: `EINVAL` for a limit above `FD_SETSIZE` or a
/// timeout that is none, `EBADF` for a member that is not open, `EINTR` once a signal's handler was called.
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
        unsafe {
            let timeout = timeout.as_ref().map(|time| time.to_nanoseconds()).transpose()?;
            select_in_slices(limit, [read, write, except], timeout)
        }
    })
}

/// As `select`, with a timeout in nanoseconds, and with exactly the signals of `mask` (null: those that are) blocked
/// meanwhile.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pselect.html>
#[export]
pub unsafe extern "C" fn pselect(
    limit: c_int,
    read: *mut FdSet,
    write: *mut FdSet,
    except: *mut FdSet,
    timeout: *const Timespec,
    mask: *const u64,
) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or what they say, each.
        unsafe {
            let timeout = timeout.as_ref().map(|time| time.to_nanoseconds()).transpose()?;
            masked(mask.as_ref().copied(), || select_in_slices(limit, [read, write, except], timeout))
        }
    })
}
