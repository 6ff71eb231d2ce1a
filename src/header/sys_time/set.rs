//! Setting the clock, which WASI does not permit.

use crate::abi::*;
use crate::os::clock::Timeval;

/// Fails with `EPERM`.
/// <https://man7.org/linux/man-pages/man2/settimeofday.2.html>
#[export]
pub extern "C" fn settimeofday(_time: *const Timeval, _timezone: *const c_void) -> c_int {
    or_minus_one(|| Err(Errno::PERM))
}

/// Fails with `EPERM`; without a change to make it stores the change still to come: none.
/// <https://man7.org/linux/man-pages/man3/adjtime.3.html>
#[export]
pub unsafe extern "C" fn adjtime(change: *const Timeval, left: *mut Timeval) -> c_int {
    or_minus_one(|| {
        if !change.is_null() {
            return Err(Errno::PERM);
        }
        // SAFETY: null or memory for a value, by the function's contract.
        unsafe { Out::optional(left) }.set(Timeval::from_nanoseconds(0));
        Ok(0)
    })
}
