//! Read-write locks. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_rwlock_rdlock.html>

use super::thread::current;
use super::wait::{clock_to_wait, code, time_out};
use crate::abi::*;
use crate::header::time::clock::clockid_t;
use crate::os::clock::{Clock, Timespec};

/// A read-write lock: how often it is locked for reading, or -1 for writing, and then by whom.
#[repr(C)]
pub struct RwLock {
    count: c_int,
    writer: c_uint,
    unused: [c_int; 6],
}

impl RwLock {
    fn try_read(&mut self) -> Result<(), Errno> {
        match self.count {
            -1 => Err(Errno::BUSY),
            c_int::MAX => Err(Errno::AGAIN),
            _ => {
                self.count += 1;
                Ok(())
            }
        }
    }

    fn try_write(&mut self) -> Result<(), Errno> {
        if self.count != 0 {
            return Err(Errno::BUSY);
        }
        self.count = -1;
        self.writer = current().id;
        Ok(())
    }
}

/// The error of a wait that only this thread could end, or one that waits for this one.
fn blocking(result: Result<(), Errno>) -> c_int {
    code(result.map_err(|error| if error == Errno::BUSY { Errno::DEADLK } else { error }))
}

unsafe fn timed(result: Result<(), Errno>, clock: Result<Clock, Errno>, time: *const Timespec) -> c_int {
    code(match result {
        // SAFETY: the caller's time.
        Err(Errno::BUSY) => clock.and_then(|clock| unsafe { time_out(clock, time) }),
        other => other,
    })
}

/// Makes an unlocked read-write lock.
#[export]
pub unsafe extern "C" fn pthread_rwlock_init(lock: *mut RwLock, _attributes: *const c_int) -> c_int {
    // SAFETY: the caller's place.
    unsafe { lock.write(RwLock { count: 0, writer: 0, unused: [0; 6] }) };
    0
}

/// Ends a read-write lock. Errors: `EBUSY` if it is locked.
#[export]
pub unsafe extern "C" fn pthread_rwlock_destroy(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    code(if unsafe { (*lock).count } != 0 { Err(Errno::BUSY) } else { Ok(()) })
}

/// Locks for reading. Errors: `EDEADLK` if locked for writing, `EAGAIN` if locked too often.
#[export(__pthread_rwlock_rdlock)]
pub unsafe extern "C" fn pthread_rwlock_rdlock(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    blocking(unsafe { (*lock).try_read() })
}

/// Locks for writing. Errors: `EDEADLK` if locked.
#[export(__pthread_rwlock_wrlock)]
pub unsafe extern "C" fn pthread_rwlock_wrlock(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    blocking(unsafe { (*lock).try_write() })
}

/// Locks for reading if that is possible. Errors: `EBUSY`, `EAGAIN`.
#[export(__pthread_rwlock_tryrdlock)]
pub unsafe extern "C" fn pthread_rwlock_tryrdlock(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    code(unsafe { (*lock).try_read() })
}

/// Locks for writing if that is possible. Errors: `EBUSY`.
#[export(__pthread_rwlock_trywrlock)]
pub unsafe extern "C" fn pthread_rwlock_trywrlock(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    code(unsafe { (*lock).try_write() })
}

/// Locks for reading, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`, `EAGAIN`.
#[export(__pthread_rwlock_timedrdlock)]
pub unsafe extern "C" fn pthread_rwlock_timedrdlock(lock: *mut RwLock, time: *const Timespec) -> c_int {
    // SAFETY: the caller's lock and time.
    unsafe { timed((*lock).try_read(), Ok(Clock::Realtime), time) }
}

/// Locks for writing, waiting until `time`. Errors: `ETIMEDOUT`, `EINVAL`.
#[export(__pthread_rwlock_timedwrlock)]
pub unsafe extern "C" fn pthread_rwlock_timedwrlock(lock: *mut RwLock, time: *const Timespec) -> c_int {
    // SAFETY: the caller's lock and time.
    unsafe { timed((*lock).try_write(), Ok(Clock::Realtime), time) }
}

/// Locks for reading, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`, `EAGAIN`.
#[export]
pub unsafe extern "C" fn pthread_rwlock_clockrdlock(
    lock: *mut RwLock,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's lock, clock and time.
    unsafe { timed((*lock).try_read(), clock_to_wait(clock), time) }
}

/// Locks for writing, waiting until `time` of a clock. Errors: `ETIMEDOUT`, `EINVAL`.
#[export]
pub unsafe extern "C" fn pthread_rwlock_clockwrlock(
    lock: *mut RwLock,
    clock: clockid_t,
    time: *const Timespec,
) -> c_int {
    // SAFETY: the caller's lock, clock and time.
    unsafe { timed((*lock).try_write(), clock_to_wait(clock), time) }
}

/// Unlocks. Errors: `EPERM` if it is not locked, or another thread's for writing.
#[export(__pthread_rwlock_unlock)]
pub unsafe extern "C" fn pthread_rwlock_unlock(lock: *mut RwLock) -> c_int {
    // SAFETY: the caller's lock.
    unsafe {
        match (*lock).count {
            0 => return code(Err(Errno::PERM)),
            -1 if (*lock).writer != current().id => return code(Err(Errno::PERM)),
            -1 => (*lock).count = 0,
            _ => (*lock).count -= 1,
        }
    }
    0
}
