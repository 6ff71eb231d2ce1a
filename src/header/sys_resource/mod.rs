//! `<sys/resource.h>`.

use crate::abi::*;
use crate::header::time::clock::elapsed;
use crate::os::clock::Timeval;

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
    const RUSAGE_SELF: c_int = 1;
    const RUSAGE_CHILDREN: c_int = 2;
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
