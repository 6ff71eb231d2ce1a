//! Properties of threads.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_self.html>

use crate::abi::time::clock_id::ClockIdArg;
use crate::abi::*;
use crate::os::thread::{Thread, current, known};

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

/// Stores the clock of the processor time of a thread. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_getcpuclockid(thread: *const Thread, clock: OutArg<ClockIdArg>) -> c_int {
    error_number(|| {
        let thread = known(thread)?;
        clock.get()?.set(ClockIdArg::of_thread(thread.id));
        Ok(())
    })
}

/// The scheduling policy `SCHED_OTHER` and priority 0. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_getschedparam(
    thread: *const Thread,
    policy: OutArg<c_int>,
    priority: OutArg<c_int>,
) -> c_int {
    error_number(|| {
        known(thread)?;
        policy.get()?.set(0);
        priority.get()?.set(0);
        Ok(())
    })
}

/// Changes the scheduling: there is only `SCHED_OTHER` with priority 0. Errors: `ENOTSUP`, `ESRCH`.
#[export]
pub extern "C" fn pthread_setschedparam(thread: *const Thread, policy: c_int, priority: InArg<c_int>) -> c_int {
    error_number(|| {
        known(thread)?;
        if policy == 0 && priority.optional() == Some(&0) { Ok(()) } else { Err(Errno::NOTSUP) }
    })
}

/// Changes the priority: there is only 0. Errors: `EINVAL`, `ESRCH`.
#[export]
pub extern "C" fn pthread_setschedprio(thread: *const Thread, priority: c_int) -> c_int {
    error_number(|| {
        known(thread)?;
        if priority == 0 { Ok(()) } else { Err(Errno::INVAL) }
    })
}

static CONCURRENCY: Global<c_int> = Global::new(0);

/// The level last set by `pthread_setconcurrency`.
#[export]
pub extern "C" fn pthread_getconcurrency() -> c_int {
    CONCURRENCY.get()
}

/// A hint how many threads shall run at once, stored with no effect. Errors: `EINVAL` below 0.
#[export]
pub extern "C" fn pthread_setconcurrency(level: c_int) -> c_int {
    error_number(|| {
        if level < 0 {
            return Err(Errno::INVAL);
        }
        CONCURRENCY.set(level);
        Ok(())
    })
}

/// Names a thread. Errors: `ERANGE` over 15 bytes, `ESRCH`.
#[export]
pub extern "C" fn pthread_setname_np(thread: *const Thread, name: CStrArg) -> c_int {
    error_number(|| known(thread)?.set_name(name.bytes()?))
}

/// Returns a thread's name. Errors: `ERANGE` if `size` is less than 16, `ESRCH`.
#[export]
pub extern "C" fn pthread_getname_np(thread: *const Thread, name: OutSlice<c_char>) -> c_int {
    error_number(|| {
        let thread = known(thread)?;
        if name.len() < 16 {
            return Err(Errno::RANGE);
        }
        name.get()?.copy_from(&thread.name.get());
        Ok(())
    })
}
