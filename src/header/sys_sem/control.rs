//! `semctl`.

use super::{seconds, sets};
use crate::abi::c::{GETALL, GETNCNT, GETPID, GETVAL, GETZCNT, IPC_RMID, IPC_SET, IPC_STAT, SETALL, SETVAL};
use crate::abi::*;
use crate::os::ipc::semaphores::Set;
use crate::os::ipc::{Object, Permissions, READ, WRITE};
use crate::os::system::PROCESS;

/// The header's macro adds this when the last argument is no union: C passes a union by a pointer to a copy, and what
/// else programs write there as it is.
const PLAIN: c_int = 0x4000_0000;

/// C's `struct semid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    permissions: Permissions,
    operated: time_t,
    changed: time_t,
    count: c_ushort,
}

/// What C has as `union semun`, read as what the command needs.
#[derive(Clone, Copy)]
struct Argument(usize);

impl Argument {
    fn value(self) -> c_int {
        self.0 as c_int
    }

    fn status(self) -> *mut Status {
        self.0 as *mut Status
    }

    fn values(self) -> *mut c_ushort {
        self.0 as *mut c_ushort
    }
}

/// Asks for something of one semaphore.
fn of_semaphore(set: &mut Object<Set>, number: c_int, what: c_int) -> Result<c_int, Errno> {
    set.check(READ)?;
    let semaphore = set.inner.semaphore(number)?;
    Ok(match what {
        GETPID => semaphore.process,
        GETVAL => semaphore.value.into(),
        GETNCNT => semaphore.waiting.into(),
        _ => semaphore.waiting_for_zero.into(),
    })
}

unsafe fn set_all(set: &mut Object<Set>, values: *const c_ushort) -> Result<(), Errno> {
    set.check(WRITE)?;
    if values.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: a value for each semaphore by the caller's word.
    let values = unsafe { core::slice::from_raw_parts(values, set.inner.semaphores.len()) };
    if values.iter().any(|&value| c_short::try_from(value).is_err()) {
        return Err(Errno::RANGE);
    }
    (0..).zip(values).try_for_each(|(number, &value)| set.inner.set(number, value.into(), PROCESS))
}

unsafe fn get_all(set: &Object<Set>, values: *mut c_ushort) -> Result<(), Errno> {
    set.check(READ)?;
    let semaphores = set.inner.semaphores.as_slice();
    // SAFETY: room for a value of each semaphore by the caller's word.
    let place = unsafe { Out::slice(values, semaphores.len())? };
    semaphores.iter().enumerate().for_each(|(number, semaphore)| place.set_at(number, semaphore.value));
    Ok(())
}

unsafe fn control(set: &mut Object<Set>, number: c_int, what: c_int, argument: Argument) -> Result<c_int, Errno> {
    // SAFETY: the argument is what the command needs, by the caller's word.
    unsafe {
        match what {
            GETPID | GETVAL | GETNCNT | GETZCNT => return of_semaphore(set, number, what),
            GETALL => return get_all(set, argument.values()).map(|()| 0),
            IPC_STAT => {
                set.check(READ)?;
                let Set { operated, changed, ref semaphores } = set.inner;
                let count = semaphores.len() as c_ushort;
                Out::one(argument.status())?.set(Status { permissions: set.permissions, operated, changed, count });
                return Ok(0);
            }
            SETVAL => set.check(WRITE).and_then(|()| set.inner.set(number, argument.value(), PROCESS))?,
            SETALL => set_all(set, argument.values())?,
            IPC_SET => set.set(&argument.status().as_ref().ok_or(Errno::FAULT)?.permissions),
            _ => return Err(Errno::INVAL),
        }
    }
    set.inner.changed = seconds()?;
    Ok(0)
}

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
