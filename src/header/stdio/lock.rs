//! Locking streams: there is one thread, which always has the lock.

use super::file::FILE;
use crate::abi::*;

/// Takes the stream's lock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub unsafe extern "C" fn flockfile(_file: *mut FILE) {}

/// Takes the stream's lock if it is free, which it is: 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub unsafe extern "C" fn ftrylockfile(_file: *mut FILE) -> c_int {
    0
}

/// Gives the stream's lock back.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub unsafe extern "C" fn funlockfile(_file: *mut FILE) {}
