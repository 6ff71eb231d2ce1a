//! `<utime.h>`.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::stat::set_times_at;

/// C's `struct utimbuf`.
#[repr(C)]
pub struct utimbuf {
    actime: time_t,
    modtime: time_t,
}

/// Sets the access and modification times of a file in seconds (null: now). Errors: as `utimensat`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/utime.html>
#[export]
pub unsafe extern "C" fn utime(path: *const c_char, times: *const utimbuf) -> c_int {
    or_minus_one(|| {
        let whole = |tv_sec| Timespec { tv_sec, tv_nsec: 0 };
        // SAFETY: C's word for a pointer that is not null.
        let times = unsafe { times.as_ref() }.map(|t| [whole(t.actime), whole(t.modtime)]);
        set_times_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), times, 0).map(|()| 0)
    })
}
