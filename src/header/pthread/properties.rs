//! What a thread tells of itself, and what it may be told.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_self.html>

use super::thread::{Thread, current, known};
use super::wait::code;
use crate::abi::c::CLOCK_THREAD_CPUTIME_ID;
use crate::abi::*;
use crate::header::time::clock::clockid_t;

/// The calling thread.
#[export]
pub extern "C" fn pthread_self() -> *const Thread {
    current()
}

/// Whether two threads are the same.
#[export]
pub extern "C" fn pthread_equal(left: *const Thread, right: *const Thread) -> c_int {
    c_int::from(left == right)
}

/// Registers handlers for `fork`, which never comes.
#[export]
pub extern "C" fn pthread_atfork(_prepare: usize, _parent: usize, _child: usize) -> c_int {
    0
}

/// The clock of the processor time of a thread. Errors: `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_getcpuclockid(thread: *mut Thread, clock: *mut clockid_t) -> c_int {
    // SAFETY: the caller's place.
    code(known(thread).and_then(|_| unsafe { Ok(Out::one(clock)?.set(CLOCK_THREAD_CPUTIME_ID)) }))
}

/// The scheduling policy `SCHED_OTHER` and priority 0. Errors: `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_getschedparam(thread: *mut Thread, policy: *mut c_int, priority: *mut c_int) -> c_int {
    // SAFETY: the caller's places.
    code(known(thread).and_then(|_| unsafe {
        Out::one(policy)?.set(0);
        Ok(Out::one(priority)?.set(0))
    }))
}

/// Changes the scheduling: there is only `SCHED_OTHER` with priority 0. Errors: `ENOTSUP`, `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_setschedparam(thread: *mut Thread, policy: c_int, priority: *const c_int) -> c_int {
    // SAFETY: null or the caller's `struct sched_param`.
    let plain = policy == 0 && unsafe { priority.as_ref() }.is_some_and(|priority| *priority == 0);
    code(known(thread).and_then(|_| if plain { Ok(()) } else { Err(Errno::NOTSUP) }))
}

/// Changes the priority: there is only 0. Errors: `EINVAL`, `ESRCH`.
#[export]
pub extern "C" fn pthread_setschedprio(thread: *mut Thread, priority: c_int) -> c_int {
    code(known(thread).and_then(|_| if priority == 0 { Ok(()) } else { Err(Errno::INVAL) }))
}

static CONCURRENCY: Global<c_int> = Global::new(0);

/// What `pthread_setconcurrency` was last given.
#[export]
pub extern "C" fn pthread_getconcurrency() -> c_int {
    CONCURRENCY.get()
}

/// A hint how many threads shall run at once, kept and not heeded. Errors: `EINVAL` below 0.
#[export]
pub extern "C" fn pthread_setconcurrency(level: c_int) -> c_int {
    if level < 0 {
        return code(Err(Errno::INVAL));
    }
    CONCURRENCY.set(level);
    0
}

/// Names a thread. Errors: `ERANGE` over 15 bytes, `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_setname_np(thread: *mut Thread, name: *const c_char) -> c_int {
    // SAFETY: the caller's string.
    let name = unsafe { cstr(name) }.map(|name| name.to_bytes());
    code(known(thread).and_then(|thread| {
        let mut new = [0; 16];
        let name = name?;
        // The terminator needs the last place.
        let room = new.get_mut(..name.len()).filter(|room| room.len() < 16).ok_or(Errno::RANGE)?;
        room.iter_mut().zip(name).for_each(|(to, from)| *to = *from as c_char);
        thread.name.set(new);
        Ok(())
    }))
}

/// Tells a thread's name. Errors: `ERANGE` if `size` is less than 16, `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_getname_np(thread: *mut Thread, name: *mut c_char, size: usize) -> c_int {
    code(known(thread).and_then(|thread| {
        if size < 16 {
            return Err(Errno::RANGE);
        }
        // SAFETY: the caller's buffer.
        unsafe { Out::slice(name, size)?.copy_from(&thread.name.get()) };
        Ok(())
    }))
}
