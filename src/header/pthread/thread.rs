//! The thread itself. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_create.html>

use super::wait::code;
use crate::abi::*;
use crate::header::time::clock::{_CLOCK_THREAD_CPUTIME_ID, clockid_t};
use crate::os::clock::Timespec;

/// What a `pthread_t` points to.
#[repr(C)]
pub struct Thread {
    name: [c_char; 16],
}

static mut MAIN: Thread = Thread { name: [0; 16] };

unsafe extern "C" {
    fn exit(code: c_int) -> !;
}

/// What runs when the thread exits: clean-up handlers, then the destructors of its values; each is set on first use.
static CLEAN_UP: Global<Option<fn()>> = Global::new(None);
static DESTRUCTORS: Global<Option<fn()>> = Global::new(None);

/// Has the end of the thread run `run` for its clean-up handlers.
pub fn on_exit_clean_up(run: fn()) {
    CLEAN_UP.set(Some(run));
}

/// Has the end of the thread run `run` for its values.
pub fn on_exit(run: fn()) {
    DESTRUCTORS.set(Some(run));
}

/// The one thread.
pub fn current() -> *mut Thread {
    &raw mut MAIN
}

/// Ends the thread, and with it the program, with code 0.
pub fn exit_thread() -> ! {
    for hook in [CLEAN_UP.get(), DESTRUCTORS.get()].into_iter().flatten() {
        hook();
    }
    // SAFETY: C's `exit`.
    unsafe { exit(0) }
}

/// `EDEADLK` for the thread itself, `ESRCH` for any other.
pub fn joined(thread: *const Thread) -> Errno {
    if thread == current() { Errno::DEADLK } else { Errno::SRCH }
}

fn known(thread: *const Thread) -> Result<(), Errno> {
    if thread == current() { Ok(()) } else { Err(Errno::SRCH) }
}

/// Starts a thread: preview1 cannot. Errors: `ENOTSUP`, as with wasi-libc.
#[export(__pthread_create)]
pub extern "C" fn pthread_create(
    _thread: *mut *mut Thread,
    _attributes: *const c_int,
    _start: Option<unsafe extern "C" fn(*mut c_void) -> *mut c_void>,
    _argument: *mut c_void,
) -> c_int {
    code(Err(Errno::NOTSUP))
}

/// The calling thread.
#[export]
pub extern "C" fn pthread_self() -> *mut Thread {
    current()
}

/// Whether two threads are the same.
#[export]
pub extern "C" fn pthread_equal(left: *const Thread, right: *const Thread) -> c_int {
    c_int::from(left == right)
}

/// Waits for a thread to end. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export(__pthread_join)]
pub extern "C" fn pthread_join(thread: *mut Thread, _result: *mut *mut c_void) -> c_int {
    code(Err(joined(thread)))
}

/// Tells whether a thread has ended. Errors: `EBUSY`: this one has not; `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_tryjoin_np(thread: *mut Thread, _result: *mut *mut c_void) -> c_int {
    code(known(thread).and(Err(Errno::BUSY)))
}

/// Waits for a thread to end until a time. Errors: `EDEADLK` for the thread itself, `ESRCH` for any other.
#[export]
pub extern "C" fn pthread_timedjoin_np(
    thread: *mut Thread,
    _result: *mut *mut c_void,
    _time: *const Timespec,
) -> c_int {
    code(Err(joined(thread)))
}

/// Nobody will join the thread. Errors: `ESRCH`.
#[export]
pub extern "C" fn pthread_detach(thread: *mut Thread) -> c_int {
    code(known(thread))
}

/// Ends the thread; as it is the last one, the program ends with code 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_exit.html>
#[export]
pub extern "C" fn pthread_exit(_result: *mut c_void) -> ! {
    exit_thread()
}

/// Calls `function` the first time that it is called with `once`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_once.html>
#[export(__pthread_once)]
pub unsafe extern "C" fn pthread_once(once: *mut c_int, function: unsafe extern "C" fn()) -> c_int {
    // SAFETY: the caller's control and function.
    unsafe {
        if once.replace(1) == 0 {
            function();
        }
    }
    0
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
    code(known(thread).and_then(|()| unsafe { Ok(Out::one(clock)?.set(&raw const _CLOCK_THREAD_CPUTIME_ID)) }))
}

/// The scheduling policy `SCHED_OTHER` and priority 0. Errors: `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_getschedparam(thread: *mut Thread, policy: *mut c_int, priority: *mut c_int) -> c_int {
    // SAFETY: the caller's places.
    code(known(thread).and_then(|()| unsafe {
        Out::one(policy)?.set(0);
        Ok(Out::one(priority)?.set(0))
    }))
}

/// Changes the scheduling: there is only `SCHED_OTHER` with priority 0. Errors: `ENOTSUP`, `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_setschedparam(thread: *mut Thread, policy: c_int, priority: *const c_int) -> c_int {
    // SAFETY: null or the caller's `struct sched_param`.
    let plain = policy == 0 && unsafe { priority.as_ref() }.is_some_and(|priority| *priority == 0);
    code(known(thread).and_then(|()| if plain { Ok(()) } else { Err(Errno::NOTSUP) }))
}

/// Changes the priority: there is only 0. Errors: `EINVAL`, `ESRCH`.
#[export]
pub extern "C" fn pthread_setschedprio(thread: *mut Thread, priority: c_int) -> c_int {
    code(known(thread).and_then(|()| if priority == 0 { Ok(()) } else { Err(Errno::INVAL) }))
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
    let name = unsafe { cstr(name) }.map(|name| name.to_bytes_with_nul());
    code(known(thread).and(name).and_then(|name| {
        if name.len() > 16 {
            return Err(Errno::RANGE);
        }
        // SAFETY: 16 bytes of our own.
        unsafe { Out::slice((&raw mut MAIN.name).cast::<u8>(), 16)?.copy_from(name) };
        Ok(())
    }))
}

/// Tells a thread's name. Errors: `ERANGE` if `size` is less than 16, `ESRCH`.
#[export]
pub unsafe extern "C" fn pthread_getname_np(thread: *mut Thread, name: *mut c_char, size: usize) -> c_int {
    code(known(thread).and_then(|()| {
        if size < 16 {
            return Err(Errno::RANGE);
        }
        // SAFETY: the caller's buffer; one thread.
        unsafe { Out::slice(name, size)?.copy_from(&*(&raw const MAIN.name)) };
        Ok(())
    }))
}
