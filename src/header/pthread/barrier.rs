//! Barriers. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_barrier_wait.html>

use crate::abi::c::PTHREAD_BARRIER_SERIAL_THREAD;
use crate::abi::*;
use crate::os::sync::Barrier;
use crate::os::wait::locks::wait_at_barrier;

/// Makes a barrier for `count` threads. Errors: `EINVAL` for 0.
#[export]
pub extern "C" fn pthread_barrier_init(barrier: OutArg<Barrier>, _attributes: InArg<c_int>, count: c_uint) -> c_int {
    error_number(|| {
        barrier.get()?.set(Barrier::new(count)?);
        Ok(())
    })
}

/// Ends a barrier. Errors: `EBUSY` if threads wait at it.
#[export]
pub extern "C" fn pthread_barrier_destroy(barrier: InArg<Barrier>) -> c_int {
    error_number(|| if barrier.get()?.is_used() { Err(Errno::BUSY) } else { Ok(()) })
}

/// Waits until all threads are here; the last one gets `PTHREAD_BARRIER_SERIAL_THREAD`. A wait that nothing could end ends the
/// program with a message.
#[export]
pub extern "C" fn pthread_barrier_wait(barrier: InArg<Barrier>) -> c_int {
    match barrier.get().map(wait_at_barrier) {
        Ok(true) => PTHREAD_BARRIER_SERIAL_THREAD,
        Ok(false) => 0,
        Err(error) => error.code(),
    }
}
