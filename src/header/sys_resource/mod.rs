//! `<sys/resource.h>`.

use crate::abi::c::{RLIM_NLIMITS, RLIMIT_AS, RLIMIT_CORE, RLIMIT_NPROC, RUSAGE_CHILDREN, RUSAGE_SELF};
use crate::abi::*;
use crate::header::time::clock::elapsed;
use crate::os::clock::Timeval;
use crate::os::system::{USER, this_process, unchanged};

/// C's `struct rusage`, in which WASI has room for no more than the times.
#[repr(C)]
pub struct Rusage {
    utime: Timeval,
    stime: Timeval,
}

/// Places the time that the program used in `*result`: the time since it started. Children used none, since there are
/// none. Errors: `EINVAL` for another `who`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrusage.html>
#[export]
pub unsafe extern "C" fn getrusage(who: c_int, result: *mut Rusage) -> c_int {
    or_minus_one(|| {
        // SAFETY: a place for the result.
        let result = unsafe { Out::one(result) }?;
        let used = match who {
            RUSAGE_SELF => elapsed()?,
            RUSAGE_CHILDREN => 0,
            _ => return Err(Errno::INVAL),
        };
        result.set(Rusage { utime: Timeval::from_nanoseconds(used), stime: Timeval::from_nanoseconds(0) });
        Ok(0)
    })
}

/// C's `struct rlimit`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Rlimit {
    soft: u64,
    hard: u64,
}

/// The limit of a resource. Errors: `EINVAL` for one that is not known.
fn limit_of(resource: c_int) -> Result<u64, Errno> {
    match resource {
        RLIMIT_CORE => Ok(0),
        RLIMIT_NPROC => Ok(1),
        RLIMIT_AS => Ok(1 << 32),
        0..RLIM_NLIMITS => Ok(u64::MAX), // RLIM_INFINITY: what the host allows, which it does not tell
        _ => Err(Errno::INVAL),
    }
}

/// Places the limit of a resource in `*limit`. Errors: `EINVAL` for a resource that is not known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrlimit.html>
#[export]
pub unsafe extern "C" fn getrlimit(resource: c_int, limit: *mut Rlimit) -> c_int {
    or_minus_one(|| {
        let value = limit_of(resource)?;
        // SAFETY: a place for the result.
        unsafe { Out::one(limit) }?.set(Rlimit { soft: value, hard: value });
        Ok(0)
    })
}

/// Limits a resource, which nothing here could enforce. Errors: `EPERM` for another limit than the present one,
/// `EINVAL` for a resource that is not known or a soft limit above the hard one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrlimit.html>
#[export]
pub unsafe extern "C" fn setrlimit(resource: c_int, limit: *const Rlimit) -> c_int {
    or_minus_one(|| {
        let value = limit_of(resource)?;
        // SAFETY: null or a limit.
        let limit = unsafe { limit.as_ref() }.ok_or(Errno::FAULT)?;
        if limit.soft > limit.hard {
            return Err(Errno::INVAL);
        }
        unchanged((limit.soft, limit.hard), (value, value))
    })
}

/// `EINVAL` for another kind than `PRIO_PROCESS`, `PRIO_PGRP` and `PRIO_USER`, `ESRCH` for others than this one.
fn check_priority_of(which: c_int, who: c_uint) -> Result<(), Errno> {
    match which {
        0 | 1 => this_process(who as c_int),
        2 if who == 0 || who == USER => Ok(()),
        2 => Err(Errno::SRCH),
        _ => Err(Errno::INVAL),
    }
}

/// The priority of the process: 0. Errors: `EINVAL` for another kind, `ESRCH` for others than this one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpriority.html>
#[export]
pub extern "C" fn getpriority(which: c_int, who: c_uint) -> c_int {
    or_minus_one(|| check_priority_of(which, who).map(|()| 0))
}

/// Changes the priority of the process, which WASI cannot. Errors: `EPERM` for a change, and as `getpriority`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getpriority.html>
#[export]
pub extern "C" fn setpriority(which: c_int, who: c_uint, value: c_int) -> c_int {
    or_minus_one(|| check_priority_of(which, who).and_then(|()| unchanged(value, 0)))
}
