//! `<sys/sem.h>`: sets of semaphores within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_sem.h.html>

pub mod control;

use crate::abi::*;
use crate::os::clock::{Clock, SECOND, Timespec, after, now};
use crate::os::ipc::semaphores::{Blocked, MOST, MOST_OPERATIONS, Operation, Set};
use crate::os::ipc::{READ, Registry, WRITE};
use crate::os::system::PROCESS;
use crate::os::wait::until;

static SETS: GlobalRef<Registry<Set>> = GlobalRef::new(Registry::new());

/// Lends the sets to `body`.
fn sets<R>(body: impl FnOnce(&mut Registry<Set>) -> Result<R, Errno>) -> Result<R, Errno> {
    SETS.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// The seconds since the Epoch.
fn seconds() -> Result<time_t, Errno> {
    Ok((now(Clock::Realtime)? / SECOND) as time_t)
}

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

/// Does the operations, or says which one stands in the way.
fn attempt(identifier: c_int, operations: &[Operation]) -> Result<Result<(), Blocked>, Errno> {
    let now = seconds()?;
    sets(|sets| {
        let set = sets.find(identifier)?;
        let changes = operations.iter().any(|operation| operation.change != 0);
        set.check(if changes { WRITE } else { READ })?;
        set.inner.operate(operations, PROCESS, now)
    })
}

/// Waits until the operations can be done. A set that is gone meanwhile is `EIDRM`.
fn wait(identifier: c_int, operations: &[Operation], timeout: Option<Timespec>) -> Result<(), Errno> {
    let limit = || match timeout {
        Some(timeout) => Ok(Some((Clock::Monotonic, after(timeout.to_nanoseconds()?)?))),
        None => Ok(None),
    };
    let mut counted = None;
    let mut count = |blocked: Option<usize>| {
        let operation = blocked.and_then(|number| operations.get(number)).copied();
        let before = core::mem::replace(&mut counted, operation);
        let _ = sets(|sets| {
            let set = &mut sets.find(identifier)?.inner;
            before.iter().for_each(|&operation| set.wait(operation, false));
            operation.iter().for_each(|&operation| set.wait(operation, true));
            Ok(())
        });
    };
    let result = until(b"semop", limit, false, || match attempt(identifier, operations) {
        Ok(Ok(())) => Ok(Ok(())),
        Ok(Err(blocked)) if blocked.waits => {
            count(Some(blocked.operation));
            Err(Errno::AGAIN)
        }
        Ok(Err(_)) => Ok(Err(Errno::AGAIN)),
        Err(Errno::INVAL) => Ok(Err(Errno::IDRM)),
        Err(error) => Ok(Err(error)),
    });
    count(None);
    match result {
        Err(Errno::TIMEDOUT) => Err(Errno::AGAIN),
        result => result?,
    }
}

unsafe fn operate(
    identifier: c_int,
    operations: *const Operation,
    count: usize,
    timeout: *const Timespec,
) -> Result<c_int, Errno> {
    if count == 0 || count > MOST_OPERATIONS {
        return Err(if count == 0 { Errno::INVAL } else { Errno::TOO_BIG });
    }
    if operations.is_null() {
        return Err(Errno::FAULT);
    }
    // SAFETY: so many operations by the caller's word, and null or a time.
    let (operations, timeout) = unsafe { (core::slice::from_raw_parts(operations, count), timeout.as_ref().copied()) };
    match attempt(identifier, operations)? {
        Ok(()) => {}
        Err(Blocked { waits: false, .. }) => return Err(Errno::AGAIN),
        Err(_) => wait(identifier, operations, timeout)?,
    }
    Ok(0)
}

/// Does all operations on a set at once, and waits for that if need be. Errors: `EINVAL` for a set that there is not or
/// no operation, `E2BIG` for more than 500, `EFBIG` for a semaphore that there is not, `EACCES`, `EAGAIN` instead of
/// waiting with `IPC_NOWAIT`, `ERANGE` beyond 32767, `EINTR`, `EIDRM` if the set is removed meanwhile. A wait that no
/// handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/semop.html>
#[export]
pub unsafe extern "C" fn semop(identifier: c_int, operations: *mut Operation, count: usize) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { operate(identifier, operations, count, core::ptr::null()) })
}

/// As `semop`, waiting at most `timeout`, if that is not null. Errors: also `EAGAIN` after that time, `EINVAL` if it is
/// none.
/// <https://man7.org/linux/man-pages/man2/semop.2.html>
#[export]
pub unsafe extern "C" fn semtimedop(
    identifier: c_int,
    operations: *mut Operation,
    count: usize,
    timeout: *const Timespec,
) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { operate(identifier, operations, count, timeout) })
}
