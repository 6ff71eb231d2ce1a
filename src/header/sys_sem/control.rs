//! `semctl`.

use super::sets;
use crate::abi::c::IPC_RMID;
use crate::abi::ipc::semctl::{Argument, PLAIN, control};
use crate::abi::*;

/// Asks or changes something of a set or of one of its semaphores; some commands need a `union semun` more. Errors:
/// `EINVAL` for an unknown set, semaphore or command, `EACCES`, `ERANGE` for a value beyond 32767.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/semctl.html>
#[export]
pub unsafe extern "C" fn semctl(identifier: c_int, number: c_int, command: c_int, arguments: VaList) -> c_int {
    or_minus_one(|| {
        // SAFETY: C passes what the command needs.
        let argument = unsafe { Argument::of(command, arguments) };
        let what = command & !PLAIN;
        if what == IPC_RMID {
            return sets(|sets| sets.remove(identifier)).map(|()| 0);
        }
        // SAFETY: the argument is what the command needs.
        sets(|sets| unsafe { control(sets.find(identifier)?, number, what, argument) })
    })
}
