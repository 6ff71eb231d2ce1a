//! Waiting for signals. A wait that nothing could end fails with `EDEADLK` instead of hanging.

use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::signals::info::Info;
use crate::os::signals::wait::{suspend, until_caught, wait_for, wait_for_within};
use crate::os::signals::{Set, bit, blocked};

/// Waits for a signal to be delivered. Errors: `EINTR` always, once one was; `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pause.html>
#[export]
pub extern "C" fn pause() -> c_int {
    zero_or_minus_one(until_caught)
}

/// Blocks exactly the signals of `set` and waits for one to be delivered. Errors: as `pause`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigsuspend.html>
#[export]
pub extern "C" fn sigsuspend(set: InArg<Set>) -> c_int {
    zero_or_minus_one(|| suspend(*set.get()?))
}

/// Waits without `signal` blocked, which stays as it was, for a signal to be delivered. Errors: as `pause`, and
/// `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/sighold.html>
#[export]
pub extern "C" fn sigpause(signal: c_int) -> c_int {
    zero_or_minus_one(|| suspend(blocked() & !bit(signal)?))
}

/// Takes a pending signal of `set` and stores its number in `signal`; returns the error number: `EDEADLK` if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwait.html>
#[export]
pub extern "C" fn sigwait(set: InArg<Set>, signal: OutArg<c_int>) -> c_int {
    error_number(|| {
        let (set, signal) = (*set.get()?, signal.get()?);
        signal.set(wait_for(set)?.signo);
        Ok(())
    })
}

/// Takes a pending signal of `set`; returns its number. Errors: `EINTR` if the handler of another was called, `EDEADLK`
/// if none can come.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigwaitinfo.html>
#[export]
pub extern "C" fn sigwaitinfo(set: InArg<Set>, info: OutArg<Info>) -> c_int {
    or_minus_one(|| {
        let found = wait_for_within(*set.get()?, None)?;
        info.set(found);
        Ok(found.signo)
    })
}

/// Takes a pending signal of `set`, waiting at most `timeout`, or without one as `sigwaitinfo`; returns its number.
/// Errors: `EAGAIN` after that time, `EINVAL` for an invalid time, `EINTR`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigtimedwait.html>
#[export]
pub extern "C" fn sigtimedwait(set: InArg<Set>, info: OutArg<Info>, timeout: InArg<Timespec>) -> c_int {
    or_minus_one(|| {
        let found = wait_for_within(*set.get()?, timeout.optional())?;
        info.set(found);
        Ok(found.signo)
    })
}
