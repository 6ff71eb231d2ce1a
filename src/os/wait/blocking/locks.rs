//! Waiting for locks, condition variables, barriers and semaphores where threads run at once.

use super::deadlock::never;
use super::park::park;
use crate::abi::{Errno, Global};
use crate::os::sync::{Barrier, Condition, Mutex, RwLock, Semaphore, SpinLock};
use crate::os::thread::{current, is_alone, point};
use crate::os::wait::{Ended, Interrupts, Limit, yield_now};
use core::sync::atomic::AtomicU32;

/// How the locks wait until a limit; no signal ends that.
fn until(limit: Limit) -> impl FnMut(&AtomicU32, u32) -> Result<(), Ended> {
    move |word, expected| park(word, expected, limit, Interrupts::Never, false)
}

fn ended(ended: Ended) -> Errno {
    ended.error(None)
}

/// Locks a mutex. Errors: `EDEADLK` if the thread has locked it, or if no other thread could unlock it; those of
/// [`Mutex::try_lock`].
#[inline]
pub fn lock(mutex: &Mutex) -> Result<(), Errno> {
    let thread = current().owner();
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) => lock_late(mutex, None),
        other => other,
    }
}

#[cold]
#[inline(never)]
fn lock_late(mutex: &Mutex, limit: Limit) -> Result<(), Errno> {
    let thread = current().owner();
    if limit.is_none() && mutex.is_owned_by(thread) {
        return Err(Errno::DEADLK);
    }
    mutex.lock(thread, until(limit)).map_err(ended)
}

/// Locks a mutex, waiting until a limit that is asked for only if need be. Errors: `ETIMEDOUT`; `EDEADLK` for an error-checking
/// one that the thread has locked; those of [`Mutex::try_lock`].
pub fn lock_until(mutex: &Mutex, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    let thread = current().owner();
    match mutex.try_lock(thread) {
        Err(Errno::BUSY) if mutex.checks() && mutex.is_owned_by(thread) => Err(Errno::DEADLK),
        Err(Errno::BUSY) => lock_late(mutex, limit()?),
        other => other,
    }
}

/// Locks a spin lock. Errors: `EDEADLK` if the thread has it, or no other thread could unlock it.
pub fn spin(lock: &SpinLock) -> Result<(), Errno> {
    let thread = current().id;
    let mut looks = 0u32;
    while lock.try_lock(thread).is_err() {
        if lock.is_owned_by(thread) || is_alone() {
            return Err(Errno::DEADLK);
        }
        looks = looks.wrapping_add(1);
        if looks % 256 == 0 {
            yield_now()?; // the owner may have lost its processor
        }
    }
    Ok(())
}

/// [`wait_at`] without a limit.
#[inline(always)]
pub fn wait_for_ever_at(what: &[u8], condition: &Condition, mutex: &Mutex) -> Result<(), Errno> {
    wait_at(what, condition, mutex, None)
}

/// Unlocks a mutex, waits until a condition variable is signalled, and locks the mutex again. A wait that nothing could end
/// ends the program with a message that names `what`. Errors: `EPERM` if the thread has not locked the mutex, `ETIMEDOUT`.
pub fn wait_at(what: &[u8], condition: &Condition, mutex: &Mutex, limit: Limit) -> Result<(), Errno> {
    let thread = current().owner();
    if !mutex.is_owned_by(thread) {
        return Err(Errno::PERM);
    }
    point();
    let wait = condition.begin();
    let again = mutex.unlock_all(thread);
    let waited = condition.wait(wait, |word, seen| park(word, seen, limit, Interrupts::Never, true));
    // Also a cancelled thread has it again, for its clean-up handlers.
    let locked = match mutex.try_lock(thread) {
        Err(Errno::BUSY) => mutex.lock(thread, until(None)).map_err(|ended| ended.error(Some(what))),
        other => other,
    };
    if matches!(locked, Ok(()) | Err(Errno::OWNERDEAD)) {
        mutex.set_again(again);
    }
    if let Err(ended) = waited {
        locked?;
        return Err(ended.error(Some(what)));
    }
    locked
}

/// Waits at a barrier; whether the thread was the last to arrive. A wait that nothing could end ends the program.
pub fn wait_at_barrier(barrier: &Barrier) -> bool {
    barrier.wait(until(None)).unwrap_or_else(|_| never(b"pthread_barrier_wait"))
}

/// How many read-write locks the thread has locked for reading: such a thread does not wait for writers that wait for it.
#[thread_local]
static READS: Global<usize> = Global::new(0);

fn counted(result: Result<(), Errno>) -> Result<(), Errno> {
    if result.is_ok() {
        READS.set(READS.get().wrapping_add(1));
    }
    result
}

/// Locks for reading if that is possible. Errors: `EBUSY`, `EAGAIN` if it is locked too often.
pub fn try_read(lock: &RwLock) -> Result<(), Errno> {
    counted(lock.try_read(READS.get() != 0))
}

/// Locks for reading. Errors: `EDEADLK` if the thread writes, or if no other thread could unlock it; `EAGAIN` if it is locked too
/// often.
pub fn read(lock: &RwLock) -> Result<(), Errno> {
    if lock.is_written_by(current().id) {
        return Err(Errno::DEADLK);
    }
    counted(lock.read(READS.get() != 0, until(None)).map_err(ended))
}

/// Locks for writing. Errors: `EDEADLK` if the thread writes already, or if no other thread could unlock it.
pub fn write(lock: &RwLock) -> Result<(), Errno> {
    let thread = current().id;
    if lock.is_written_by(thread) {
        return Err(Errno::DEADLK);
    }
    lock.write(thread, until(None)).map_err(ended)
}

/// Locks for reading, waiting until a limit. Errors: `ETIMEDOUT`, `EAGAIN` if it is locked too often.
pub fn read_until(lock: &RwLock, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    match try_read(lock) {
        Err(Errno::BUSY) => counted(lock.read(READS.get() != 0, until(limit()?)).map_err(ended)),
        other => other,
    }
}

/// Locks for writing, waiting until a limit. Errors: `ETIMEDOUT`.
pub fn write_until(lock: &RwLock, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    let thread = current().id;
    match lock.try_write(thread) {
        Err(Errno::BUSY) => lock.write(thread, until(limit()?)).map_err(ended),
        other => other,
    }
}

/// Unlocks a read-write lock. Errors: `EPERM` if it is not locked, or another thread's for writing.
pub fn unlock(lock: &RwLock) -> Result<(), Errno> {
    if lock.unlock(current().id)? {
        READS.set(READS.get().saturating_sub(1));
    }
    Ok(())
}

/// Decrements a semaphore, waiting until a limit. Errors: `ETIMEDOUT`, `EINTR` once a handler without `SA_RESTART` was called,
/// `EDEADLK` if nothing could ever increment it.
pub fn take(semaphore: &Semaphore, limit: impl FnOnce() -> Result<Limit, Errno>) -> Result<(), Errno> {
    point();
    if semaphore.take().is_ok() {
        return Ok(());
    }
    let limit = limit()?;
    let park = |word: &AtomicU32, expected| park(word, expected, limit, Interrupts::Unrestarted, true);
    semaphore.wait(park).map_err(ended)
}
