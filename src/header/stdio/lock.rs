//! Stream locks, which are free without threads.

use crate::abi::*;
use crate::stdio::FILE;

/// Takes the stream's lock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn flockfile(_file: &FILE) {
    #[cfg(target_feature = "atomics")]
    _file.lock.acquire();
}

/// Takes the stream's lock if it is free, as without threads it is: 0, else -1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn ftrylockfile(_file: &FILE) -> c_int {
    #[cfg(target_feature = "atomics")]
    if !_file.lock.try_acquire() {
        return -1;
    }
    0
}

/// Releases the stream's lock.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/flockfile.html>
#[export]
pub extern "C" fn funlockfile(_file: &FILE) {
    #[cfg(target_feature = "atomics")]
    _file.lock.release();
}
