//! Locks that another thread will free.

use crate::abi::thread::once::DONE;
use crate::abi::*;
use crate::os::sync::{Mutex, RwLock, SpinLock};
use crate::os::thread::current;
use crate::os::wait::deadlock::never;
use crate::os::wait::locks::until_free;
use crate::os::wait::{Interrupts, wait};
use crate::threads::emulated::record;

/// Locks a mutex. Errors: `EDEADLK` if the thread has locked it, or if nothing could free it; those of [`Mutex::try_lock`].
pub fn lock(mutex: &Mutex) -> Result<(), Errno> {
    let thread = current().id;
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) if mutex.is_owned_by(thread) => Err(Errno::DEADLK),
        Err(Errno::BUSY) => until_free(None, || mutex.try_lock(thread)),
        other => other,
    }
}

/// Locks for reading. Errors: `EDEADLK` if the thread writes, or if nothing could unlock it; `EAGAIN` if it is locked too often.
pub fn read(lock: &RwLock) -> Result<(), Errno> {
    if lock.is_written_by(current().id) {
        return Err(Errno::DEADLK);
    }
    until_free(None, || lock.try_read())
}

/// Locks for writing. Errors: `EDEADLK` if the thread writes already, or if nothing could unlock it.
pub fn write(lock: &RwLock) -> Result<(), Errno> {
    let thread = current().id;
    if lock.is_written_by(thread) {
        return Err(Errno::DEADLK);
    }
    until_free(None, || lock.try_write(thread))
}

/// Locks a spin lock. Errors: `EDEADLK` if nothing could free it.
pub fn spin(lock: &SpinLock) -> Result<(), Errno> {
    until_free(None, || lock.try_lock(0))
}

/// Calls `function` unless it has returned once, or waits until it has in another thread. A function that was left otherwise counts as
/// never called.
///
/// # Safety
/// `control` must point to a `pthread_once_t`, and `function` be callable.
pub unsafe fn once(control: *mut c_int, function: unsafe extern "C" fn()) {
    let own = current().id.wrapping_add(1).cast_signed();
    // SAFETY: C's `pthread_once_t`, read and written whole.
    let state = || unsafe { control.read() };
    let is_free = || {
        let state = state();
        let runs = state != 0 && state != DONE && state != own;
        if runs && !record::is_number_over(state.cast_unsigned().wrapping_sub(1)) { Err(Errno::AGAIN) } else { Ok(()) }
    };
    if state() == DONE {
        return;
    }
    if wait(|| Ok(None), Interrupts::Never, false, is_free).is_err() {
        never(b"pthread_once");
    }
    if state() == DONE {
        return;
    }
    // SAFETY: as above, and the function may be called.
    unsafe {
        control.write(own);
        function();
        control.write(DONE);
    }
}
