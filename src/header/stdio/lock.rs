//! Locking streams: there is one thread, which always has the lock.

use crate::abi::*;
use crate::stdio::FILE;

/// Takes the stream's lock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn flockfile(_file: &FILE) {}

/// Takes the stream's lock if it is free, which it is: 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn ftrylockfile(_file: &FILE) -> c_int {
    0
}

/// Releases the stream's lock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn funlockfile(_file: &FILE) {}
