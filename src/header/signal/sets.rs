//! Sets of signals. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaddset.html>

use super::deliver::{Set, bit};
use crate::abi::*;

unsafe fn update(set: *mut Set, new: impl FnOnce(Set) -> Result<Set, Errno>) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's set; `read` does not care whether it was ever emptied.
        unsafe { Out::one(set)?.set(new(*set)?) };
        Ok(0)
    })
}

/// No signal.
#[export]
pub unsafe extern "C" fn sigemptyset(set: *mut Set) -> c_int {
    // SAFETY: the caller's set.
    unsafe { set.write(0) };
    0
}

/// Every signal.
#[export]
pub unsafe extern "C" fn sigfillset(set: *mut Set) -> c_int {
    // SAFETY: the caller's set.
    unsafe { set.write(Set::MAX) };
    0
}

/// Adds a signal. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn sigaddset(set: *mut Set, signal: c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { update(set, |set| Ok(set | bit(signal)?)) }
}

/// Takes a signal out. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn sigdelset(set: *mut Set, signal: c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe { update(set, |set| Ok(set & !bit(signal)?)) }
}

/// 1 if the signal is in the set, 0 if not. Errors: `EINVAL`.
#[export]
pub unsafe extern "C" fn sigismember(set: *const Set, signal: c_int) -> c_int {
    // SAFETY: the caller's set.
    or_minus_one(|| Ok(c_int::from(unsafe { *set } & bit(signal)? != 0)))
}

/// Whether the set is empty.
#[export]
pub unsafe extern "C" fn sigisemptyset(set: *const Set) -> c_int {
    // SAFETY: the caller's set.
    c_int::from(unsafe { *set } == 0)
}

/// The signals of both sets.
#[export]
pub unsafe extern "C" fn sigandset(result: *mut Set, left: *const Set, right: *const Set) -> c_int {
    // SAFETY: the caller's sets.
    unsafe { result.write(*left & *right) };
    0
}

/// The signals of either set.
#[export]
pub unsafe extern "C" fn sigorset(result: *mut Set, left: *const Set, right: *const Set) -> c_int {
    // SAFETY: the caller's sets.
    unsafe { result.write(*left | *right) };
    0
}
