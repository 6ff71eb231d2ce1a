//! `semctl`.

use crate::abi::c::{GETALL, GETNCNT, GETPID, GETVAL, GETZCNT, IPC_SET, IPC_STAT, SETALL, SETVAL};
use crate::abi::*;
use crate::os::ipc::semaphores::Set;
use crate::os::ipc::{Object, Permissions, READ, WRITE, seconds};
use crate::os::system::PROCESS;

/// The header's macro adds this when the last argument is no union: C passes a union by a pointer to a copy, and what
/// else programs write there as it is.
pub(crate) const PLAIN: c_int = 0x4000_0000;

/// C's `struct semid_ds`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Status {
    pub(crate) permissions: Permissions,
    pub(crate) operated: time_t,
    pub(crate) changed: time_t,
    pub(crate) count: c_ushort,
}

/// `union semun`, read as the command needs.
#[derive(Clone, Copy)]
pub(crate) struct Argument(pub(crate) usize);

impl Argument {
    /// The argument of a command, 0 for one without.
    ///
    /// # Safety
    /// C must pass what the command needs: a union, or with [`PLAIN`] what stands in it.
    #[inline(always)]
    pub(crate) unsafe fn of(command: c_int, mut arguments: VaList) -> Self {
        Argument(match command & !PLAIN {
            SETVAL | GETALL | SETALL | IPC_STAT | IPC_SET if command & PLAIN != 0 => {
                // SAFETY: these commands have an argument, by this function's contract.
                unsafe { arguments.next() }
            }
            SETVAL | GETALL | SETALL | IPC_STAT | IPC_SET => {
                // SAFETY: these commands have an argument, which C passes by a pointer to a union.
                unsafe { *arguments.next::<*const usize>() }
            }
            _ => 0,
        })
    }

    pub(crate) fn value(self) -> c_int {
        self.0 as c_int
    }

    pub(crate) fn status(self) -> *mut Status {
        self.0 as *mut Status
    }

    pub(crate) fn values(self) -> *mut c_ushort {
        self.0 as *mut c_ushort
    }
}

/// Asks for something of one semaphore.
pub(crate) fn of_semaphore(set: &mut Object<Set>, number: c_int, what: c_int) -> Result<c_int, Errno> {
    set.check(READ)?;
    let semaphore = set.inner.semaphore(number)?;
    Ok(match what {
        GETPID => semaphore.process,
        GETVAL => semaphore.value.into(),
        GETNCNT => semaphore.waiting.into(),
        _ => semaphore.waiting_for_zero.into(),
    })
}

pub(crate) unsafe fn set_all(set: &mut Object<Set>, values: *const c_ushort) -> Result<(), Errno> {
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

pub(crate) unsafe fn get_all(set: &Object<Set>, values: *mut c_ushort) -> Result<(), Errno> {
    set.check(READ)?;
    let semaphores = set.inner.semaphores.as_slice();
    // SAFETY: memory for a value of each semaphore by the caller's word.
    let out = unsafe { Out::slice(values, semaphores.len())? };
    semaphores.iter().enumerate().for_each(|(number, semaphore)| out.set_at(number, semaphore.value));
    Ok(())
}

pub(crate) unsafe fn control(
    set: &mut Object<Set>,
    number: c_int,
    what: c_int,
    argument: Argument,
) -> Result<c_int, Errno> {
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
