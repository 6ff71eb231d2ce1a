//! `<sys/resource.h>`.

use crate::abi::c::{RUSAGE_CHILDREN, RUSAGE_SELF};
use crate::abi::time::processor_clock::elapsed;
use crate::abi::*;
use crate::os::clock::Timeval;
use crate::os::rlimit::{self, Rlimit};
use crate::os::system::{check_priority_of, unchanged};

/// C's `struct rusage`, in which WASI has the times only.
#[repr(C)]
pub struct Rusage {
    utime: Timeval,
    stime: Timeval,
}

/// Stores the time that the program used in `*result`: the time since it started. Children used none, since there are
/// none. Errors: `EINVAL` for another `who`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrusage.html>
#[export]
pub extern "C" fn getrusage(who: c_int, result: OutArg<Rusage>) -> c_int {
    zero_or_minus_one(|| {
        let result = result.get()?;
        let used = match who {
            RUSAGE_SELF => elapsed()?,
            RUSAGE_CHILDREN => 0,
            _ => return Err(Errno::INVAL),
        };
        result.set(Rusage { utime: Timeval::from_nanoseconds(used), stime: Timeval::from_nanoseconds(0) });
        Ok(())
    })
}

/// Stores the limits of a resource in `*limit`. Errors: `EINVAL` for an unknown resource.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrlimit.html>
#[export]
pub extern "C" fn getrlimit(resource: c_int, limit: OutArg<Rlimit>) -> c_int {
    zero_or_minus_one(|| {
        let value = rlimit::limit(resource)?;
        limit.get()?.set(value);
        Ok(())
    })
}

/// Changes the limits of a resource; of these only `RLIMIT_NOFILE` is enforced here. Errors: `EINVAL` for an unknown
/// resource or a soft limit above the hard one, `EPERM` for a hard limit above the present one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getrlimit.html>
#[export]
pub extern "C" fn setrlimit(resource: c_int, limit: InArg<Rlimit>) -> c_int {
    zero_or_minus_one(|| rlimit::set_limit(resource, *limit.get()?))
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
