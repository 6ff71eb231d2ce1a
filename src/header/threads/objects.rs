//! Mutexes and condition variables.

use crate::abi::c::{PTHREAD_MUTEX_RECURSIVE, thrd_error};
use crate::abi::*;
use crate::os::clock::{Clock, Timespec};
use crate::os::sync::{Condition, Mutex};
use crate::os::thread::current;
use crate::os::wait::at;
use crate::os::wait::locks::{lock, lock_until, wait_at, wait_for_ever_at};

/// Makes a mutex: plain or timed, recursive or not.
#[export]
pub extern "C" fn mtx_init(mutex: OutArg<Mutex>, kind: c_int) -> c_int {
    if !(0..=3).contains(&kind) {
        return thrd_error;
    }
    mutex.set(Mutex::new(kind & PTHREAD_MUTEX_RECURSIVE));
    0
}

/// Ends a mutex.
#[export]
pub extern "C" fn mtx_destroy(_mutex: InArg<Mutex>) {}

/// Locks a mutex; `thrd_error` if it is locked: by this thread, or by one that waits for this one.
#[export]
pub extern "C" fn mtx_lock(mutex: InArg<Mutex>) -> c_int {
    thread_status(mutex.get().and_then(lock))
}

/// Locks a mutex if it is free, else `thrd_busy`.
#[export]
pub extern "C" fn mtx_trylock(mutex: InArg<Mutex>) -> c_int {
    thread_status(mutex.get().and_then(|mutex| mutex.try_lock(current().owner())))
}

/// Locks a mutex, waiting until `time`, then `thrd_timedout`.
#[export]
pub extern "C" fn mtx_timedlock(mutex: InArg<Mutex>, time: InArg<Timespec>) -> c_int {
    thread_status(mutex.get().and_then(|mutex| lock_until(mutex, || at(Clock::Realtime, time.optional()))))
}

/// Unlocks a mutex; `thrd_error` if it is not locked, or by another thread.
#[export]
pub extern "C" fn mtx_unlock(mutex: InArg<Mutex>) -> c_int {
    thread_status(mutex.get().and_then(|mutex| mutex.unlock(current().owner())))
}

/// Makes a condition variable.
#[export]
pub extern "C" fn cnd_init(condition: OutArg<Condition>) -> c_int {
    condition.set(Condition::new(0));
    0
}

/// Ends a condition variable.
#[export]
pub extern "C" fn cnd_destroy(_condition: InArg<Condition>) {}

/// Wakes one waiting thread.
#[export]
pub extern "C" fn cnd_signal(condition: InArg<Condition>) -> c_int {
    thread_status(condition.get().map(Condition::signal))
}

/// Wakes all waiting threads.
#[export]
pub extern "C" fn cnd_broadcast(condition: InArg<Condition>) -> c_int {
    thread_status(condition.get().map(Condition::broadcast))
}

/// Waits to be woken, with the mutex unlocked; a wait that nothing could end ends the program with a message.
#[export]
pub extern "C" fn cnd_wait(condition: InArg<Condition>, mutex: InArg<Mutex>) -> c_int {
    thread_status(condition.get().and_then(|condition| wait_for_ever_at(b"cnd_wait", condition, mutex.get()?)))
}

/// Waits to be woken until `time`, then `thrd_timedout`.
#[export]
pub extern "C" fn cnd_timedwait(condition: InArg<Condition>, mutex: InArg<Mutex>, time: InArg<Timespec>) -> c_int {
    let limit = at(Clock::Realtime, time.optional());
    thread_status(limit.and_then(|limit| wait_at(b"cnd_timedwait", condition.get()?, mutex.get()?, limit)))
}
