//! `<utime.h>`.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::stat::times::set_times_at;

/// C's `struct utimbuf`.
#[repr(C)]
pub struct utimbuf {
    actime: time_t,
    modtime: time_t,
}

/// Sets the access and modification times of a file in seconds (null: now). Errors: as `utimensat`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/utime.html>
#[export]
pub extern "C" fn utime(path: CStrArg, times: InArg<utimbuf>) -> c_int {
    let whole = |tv_sec| Timespec { tv_sec, tv_nsec: 0 };
    let times = times.optional().map(|times| [whole(times.actime), whole(times.modtime)]);
    zero_or_minus_one(|| set_times_at(AT_FDCWD, path.bytes()?, times, 0))
}
