//! One-time initialization.

use crate::abi::thread::once::once;
use crate::abi::*;

/// Calls `function` the first time that it is called with `control`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_once.html>
#[export(__pthread_once)]
pub unsafe extern "C" fn pthread_once(control: *mut c_int, function: unsafe extern "C" fn()) -> c_int {
    // SAFETY: the same contract.
    unsafe { once(control, function) };
    0
}
