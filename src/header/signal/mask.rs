//! Blocking signals.

use super::deliver::{Set, blocked, pending, set_blocked};
use crate::abi::c::{SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK};
use crate::abi::*;
use crate::os::alarms;

/// Changes the blocked signals; returns those from before. Errors: `EINVAL`.
pub fn change(how: c_int, set: Set) -> Result<Set, Errno> {
    let before = blocked();
    set_blocked(match how {
        SIG_BLOCK => before | set,
        SIG_UNBLOCK => before & !set,
        SIG_SETMASK => set,
        _ => return Err(Errno::INVAL),
    });
    Ok(before)
}

unsafe fn change_and_tell(how: c_int, set: *const Set, old: *mut Set) -> Result<(), Errno> {
    alarms::look()?;
    // SAFETY: null or the caller's set, both.
    let (set, old) = unsafe { (set.as_ref().copied(), Out::optional(old)) };
    old.set(match set {
        Some(set) => change(how, set)?,
        None => blocked(),
    });
    Ok(())
}

/// Changes and tells the blocked signals. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigprocmask.html>
#[export]
pub unsafe extern "C" fn sigprocmask(how: c_int, set: *const Set, old: *mut Set) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { change_and_tell(how, set, old) }.map(|()| 0))
}

/// `sigprocmask` of the one thread; returns the error.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_sigmask.html>
#[export]
pub unsafe extern "C" fn pthread_sigmask(how: c_int, set: *const Set, old: *mut Set) -> c_int {
    // SAFETY: the caller's.
    match unsafe { change_and_tell(how, set, old) } {
        Ok(()) => 0,
        Err(error) => error.code(),
    }
}

/// Tells the signals that were raised while blocked.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigpending.html>
#[export]
pub unsafe extern "C" fn sigpending(set: *mut Set) -> c_int {
    or_minus_one(|| {
        alarms::look()?;
        // SAFETY: the caller's set.
        unsafe { Out::one(set)? }.set(pending());
        Ok(0)
    })
}
