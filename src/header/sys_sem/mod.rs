//! `<sys/sem.h>`: sets of semaphores within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_sem.h.html>

pub mod control;

use crate::abi::ipc::semaphore_sets::{operate, sets};
use crate::abi::*;
use crate::os::clock::Timespec;
use crate::os::ipc::seconds;
use crate::os::ipc::semaphores::{MOST, Operation, Set};

/// The identifier of the set of `count` semaphores with a key, or of a new one. Errors: `EACCES`, `EEXIST`, `ENOENT`,
/// `EINVAL` for another count than the set has or can have, `ENOSPC`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/semget.html>
#[export]
pub extern "C" fn semget(key: c_int, count: c_int, flags: c_int) -> c_int {
    or_minus_one(|| {
        let count = usize::try_from(count).ok().filter(|&count| count <= MOST).ok_or(Errno::INVAL)?;
        let fits = |set: &Set| if count > set.semaphores.len() { Err(Errno::INVAL) } else { Ok(()) };
        let new = || if count == 0 { Err(Errno::INVAL) } else { Set::new(count, seconds()?) };
        sets(|sets| sets.get(key, flags, fits, new))
    })
}

/// Does all operations on a set at once, and waits for that if need be. Errors: `EINVAL` for an unknown set or
/// no operation, `E2BIG` for more than 500, `EFBIG` for an unknown semaphore, `EACCES`, `EAGAIN` instead of
/// waiting with `IPC_NOWAIT`, `ERANGE` beyond 32767, `EINTR`, `EIDRM` if the set is removed meanwhile. A wait that no
/// handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/semop.html>
#[export]
pub extern "C" fn semop(identifier: c_int, operations: Slice<Operation>) -> c_int {
    zero_or_minus_one(|| operate(identifier, operations, None))
}

/// As `semop`, waiting at most `timeout`, if that is not null. Errors: also `EAGAIN` after that time, `EINVAL` if it is
/// invalid.
/// <https://man7.org/linux/man-pages/man2/semop.2.html>
#[export]
pub extern "C" fn semtimedop(identifier: c_int, operations: Slice<Operation>, timeout: InArg<Timespec>) -> c_int {
    zero_or_minus_one(|| operate(identifier, operations, timeout.optional().copied()))
}
