//! Blocking signals.

use crate::abi::*;
use crate::os::clock::alarms;
use crate::os::signals::change::change_blocked;
use crate::os::signals::{Set, pending};

/// Changes and returns the blocked signals. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigprocmask.html>
#[export]
pub extern "C" fn sigprocmask(how: c_int, set: InArg<Set>, old: OutArg<Set>) -> c_int {
    zero_or_minus_one(|| {
        old.set(change_blocked(how, set.optional())?);
        Ok(())
    })
}

/// `sigprocmask` of the calling thread; returns the error number.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_sigmask.html>
#[export]
pub extern "C" fn pthread_sigmask(how: c_int, set: InArg<Set>, old: OutArg<Set>) -> c_int {
    error_number(|| {
        old.set(change_blocked(how, set.optional())?);
        Ok(())
    })
}

/// Returns the signals that are pending for the calling thread.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigpending.html>
#[export]
pub extern "C" fn sigpending(set: OutArg<Set>) -> c_int {
    zero_or_minus_one(|| {
        alarms::look()?;
        set.get()?.set(pending());
        Ok(())
    })
}
