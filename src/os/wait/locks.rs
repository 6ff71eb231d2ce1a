//! Waiting for locks, condition variables, barriers and semaphores. Threads run one at a time, each above the one that waits for
//! it: a lock that is held can never become free while a thread waits for it, as its owner is below.

use super::deadlock::never;
use crate::abi::{Errno, part_of, small};
use crate::os::sync::{Barrier, Condition, Mutex, RwLock, Semaphore, SpinLock};
use crate::os::thread::{current, point};
use crate::os::wait::{Ended, Interrupts, Limit, wait};

/// The error of a wait for an owner that is below, or this thread itself.
#[small]
fn deadlock(error: Errno) -> Errno {
    if error == Errno::BUSY { Errno::DEADLK } else { error }
}

/// Repeats `attempt` while it fails with `EBUSY`, until the limit. Errors: `ETIMEDOUT`.
#[small]
pub fn until_free(limit: Limit, mut attempt: impl FnMut() -> Result<(), Errno>) -> Result<(), Errno> {
    let attempt = || match attempt() {
        Err(Errno::BUSY) => Err(Errno::AGAIN),
        other => Ok(other),
    };
    wait(|| Ok(limit), Interrupts::Never, false, attempt).map_err(|ended| ended.error(None))?
}

/// Locks a mutex. Errors: `EDEADLK` if it is locked, and those of [`Mutex::try_lock`].
#[inline]
#[small]
pub fn lock(mutex: &Mutex) -> Result<(), Errno> {
    mutex.try_lock(current().id).map_err(deadlock)
}

/// Locks a mutex, waiting until a limit that is asked for only if need be. Errors: `ETIMEDOUT`; `EDEADLK` for an error-checking
/// one that the thread has locked; those of [`Mutex::try_lock`].
#[small]
pub fn lock_until(mutex: &Mutex, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    let thread = current().id;
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) if mutex.checks() && mutex.is_owned_by(thread) => Err(Errno::DEADLK),
        Err(Errno::BUSY) => until_free(limit()?, || mutex.try_lock(thread)),
        other => other,
    }
}

/// Locks a spin lock. Errors: `EDEADLK` if it is locked.
#[inline(always)]
#[small]
pub fn spin(lock: &SpinLock) -> Result<(), Errno> {
    lock.try_lock(0).map_err(deadlock)
}

/// Unlocks a mutex, waits until a condition variable is signalled, and locks the mutex again. A wait that nothing could end
/// ends the program with a message that names `what`. Errors: `EPERM` if the thread has not locked the mutex, `ETIMEDOUT`.
#[small]
pub fn wait_at(what: &[u8], condition: &Condition, mutex: &Mutex, limit: Limit) -> Result<(), Errno> {
    let thread = current().id;
    if !mutex.is_owned_by(thread) {
        return Err(Errno::PERM);
    }
    point();
    let begun = condition.begin();
    let count = mutex.unlock_all();
    let mut waited = wait(|| Ok(limit), Interrupts::Never, true, || condition.take(&begun));
    let was_woken = waited.is_err() && condition.take(&begun).is_ok();
    condition.end();
    if was_woken {
        match waited {
            // A signal that came together with the end of the wait counts.
            Err(Ended::TimedOut) => waited = Ok(()),
            // Another thread shall have it.
            _ => condition.signal(),
        }
    }
    // Also a cancelled thread has it again, for its clean-up handlers.
    let locked = wait(|| Ok(None), Interrupts::Never, false, || mutex.lock_again(thread, count));
    locked.map_err(|ended| ended.error(Some(what)))?;
    waited.map_err(|ended| ended.error(Some(what)))
}

/// [`wait_at`], for another feature.
pub type WaitAt = fn(&[u8], &Condition, &Mutex, Limit) -> Result<(), Errno>;

part_of!(
    /// There may be other threads.
    WITH_THREADS: WaitAt = "__wasilibc_part_wait_with_threads"
);
part_of!(
    /// There may be timers, whose handlers can signal a condition variable.
    WITH_TIMERS: WaitAt = "__wasilibc_part_wait_with_timers"
);

/// [`wait_at`] without a limit. Where there are neither other threads nor timers, nothing could end it.
#[small]
pub fn wait_for_ever_at(what: &[u8], condition: &Condition, mutex: &Mutex) -> Result<(), Errno> {
    if let Some(part) = WITH_THREADS.or(WITH_TIMERS) {
        return (part.0)(what, condition, mutex, None);
    }
    if !mutex.is_owned_by(current().id) {
        return Err(Errno::PERM);
    }
    point();
    never(what)
}

/// Waits at a barrier; whether the thread was the last to arrive. A wait that nothing could end ends the program.
#[small]
pub fn wait_at_barrier(barrier: &Barrier) -> bool {
    let Some(stay) = barrier.arrive() else { return true };
    match wait(|| Ok(None), Interrupts::Never, false, || barrier.leave(&stay)) {
        Ok(()) => false,
        Err(_) => never(b"pthread_barrier_wait"),
    }
}

/// Locks for reading if that is possible. Errors: `EBUSY`, `EAGAIN` if it is locked too often.
#[inline(always)]
#[small]
pub fn try_read(lock: &RwLock) -> Result<(), Errno> {
    lock.try_read()
}

/// Unlocks a read-write lock. Errors: `EPERM` if it is not locked, or another thread's for writing.
#[inline(always)]
#[small]
pub fn unlock(lock: &RwLock) -> Result<(), Errno> {
    lock.unlock(current().id)
}

/// Locks for reading. Errors: `EDEADLK` if it is locked for writing, `EAGAIN` if it is locked too often.
#[small]
pub fn read(lock: &RwLock) -> Result<(), Errno> {
    lock.try_read().map_err(deadlock)
}

/// Locks for writing. Errors: `EDEADLK` if it is locked.
#[small]
pub fn write(lock: &RwLock) -> Result<(), Errno> {
    lock.try_write(current().id).map_err(deadlock)
}

/// Locks for reading, waiting until a limit. Errors: `ETIMEDOUT`, `EAGAIN` if it is locked too often.
#[small]
pub fn read_until(lock: &RwLock, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    match lock.try_read() {
        Err(Errno::BUSY) => until_free(limit()?, || lock.try_read()),
        other => other,
    }
}

/// Locks for writing, waiting until a limit. Errors: `ETIMEDOUT`.
#[small]
pub fn write_until(lock: &RwLock, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    let thread = current().id;
    match lock.try_write(thread) {
        Err(Errno::BUSY) => until_free(limit()?, || lock.try_write(thread)),
        other => other,
    }
}

/// Decrements a semaphore, waiting until a limit. Errors: `ETIMEDOUT`, `EINTR` once a handler without `SA_RESTART` was called,
/// `EDEADLK` if nothing could ever increment it.
#[small]
pub fn take(semaphore: &Semaphore, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    point();
    wait(limit, Interrupts::Unrestarted, true, || semaphore.take()).map_err(|ended| ended.error(None))
}
