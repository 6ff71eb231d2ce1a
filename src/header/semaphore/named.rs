//! Named semaphores, visible within the program only.

use super::Semaphore;
use crate::abi::ipc::named_semaphores::{close, open, unlink};
use crate::abi::*;

/// Opens the semaphore `name`; with `O_CREAT` a mode and the value of a new one follow. Errors: `EACCES`, `ENOENT`, `EEXIST`, `EINVAL`,
/// `ENAMETOOLONG`, `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sem_open.html>
#[export]
pub unsafe extern "C" fn sem_open(name: CStrArg, flags: c_int, mut arguments: VaList) -> *mut Semaphore {
    // SAFETY: with `O_CREAT`, when `open` asks for them, the mode and the value follow.
    or_null(|| open(name.bytes()?, flags, || unsafe { (arguments.next(), arguments.next()) }))
}

/// Closes a semaphore. Errors: `EINVAL` if it is not an open one.
#[export]
pub extern "C" fn sem_close(semaphore: *mut Semaphore) -> c_int {
    zero_or_minus_one(|| close(semaphore))
}

/// Takes the name from a semaphore. Errors: `ENOENT`, `EINVAL`, `ENAMETOOLONG`.
#[export]
pub extern "C" fn sem_unlink(name: CStrArg) -> c_int {
    zero_or_minus_one(|| unlink(name.bytes()?))
}
