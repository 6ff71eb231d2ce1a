//! `semctl`.

use super::sets;
use crate::abi::c::{GETALL, IPC_RMID, IPC_SET, IPC_STAT, SETALL, SETVAL};
use crate::abi::semctl::{Argument, PLAIN, control};
use crate::abi::*;

/// Asks or changes something of a set or of one of its semaphores; some commands need a `union semun` more. Errors:
/// `EINVAL` for a set, a semaphore or a command that there is not, `EACCES`, `ERANGE` for a value beyond 32767.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/semctl.html>
#[export]
pub unsafe extern "C" fn semctl(identifier: c_int, number: c_int, command: c_int, mut arguments: VaList) -> c_int {
    or_minus_one(|| {
        let what = command & !PLAIN;
        // SAFETY: these commands have an argument, a union unless the macro says otherwise.
        let argument = match what {
            SETVAL | GETALL | SETALL | IPC_STAT | IPC_SET if command & PLAIN != 0 => unsafe { arguments.next() },
            SETVAL | GETALL | SETALL | IPC_STAT | IPC_SET => unsafe { *arguments.next::<*const usize>() },
            _ => 0,
        };
        if what == IPC_RMID {
            return sets(|sets| sets.remove(identifier)).map(|()| 0);
        }
        // SAFETY: the caller's argument.
        sets(|sets| unsafe { control(sets.find(identifier)?, number, what, Argument(argument)) })
    })
}
