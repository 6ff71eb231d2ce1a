//! Barriers. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_barrier_wait.html>

use super::wait::{code, never};
use crate::abi::*;

/// A barrier: how many threads it waits for.
#[repr(C)]
pub struct Barrier {
    count: c_uint,
    unused: [c_int; 4],
}

/// Makes a barrier for `count` threads. Errors: `EINVAL` for 0.
#[export]
pub unsafe extern "C" fn pthread_barrier_init(
    barrier: *mut Barrier,
    _attributes: *const c_int,
    count: c_uint,
) -> c_int {
    if count == 0 {
        return code(Err(Errno::INVAL));
    }
    // SAFETY: the caller's place.
    unsafe { barrier.write(Barrier { count, unused: [0; 4] }) };
    0
}

/// Ends a barrier.
#[export]
pub extern "C" fn pthread_barrier_destroy(_barrier: *mut Barrier) -> c_int {
    0
}

/// Waits for all threads: for itself it returns `PTHREAD_BARRIER_SERIAL_THREAD`; others could never come, as
/// none runs before this one has left.
#[export]
pub unsafe extern "C" fn pthread_barrier_wait(barrier: *mut Barrier) -> c_int {
    // SAFETY: the caller's barrier.
    if unsafe { (*barrier).count } == 1 { -1 } else { never(b"pthread_barrier_wait") }
}
