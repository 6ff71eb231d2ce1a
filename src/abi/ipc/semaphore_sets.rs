//! `<sys/sem.h>`: sets of semaphores within the program, there until they are removed.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_sem.h.html>

use crate::abi::*;
use crate::os::clock::alarms::Moment;
use crate::os::clock::{Clock, Timespec, after};
use crate::os::ipc::semaphores::{Blocked, MOST_OPERATIONS, Operation, Set};
use crate::os::ipc::{READ, Registry, WRITE, seconds};
use crate::os::system::PROCESS;
use crate::os::wait::until;

pub(crate) static SETS: GlobalRef<Registry<Set>> = GlobalRef::new(Registry::new());

/// Lends the sets to `body`.
pub(crate) fn sets<R>(body: impl FnOnce(&mut Registry<Set>) -> Result<R, Errno>) -> Result<R, Errno> {
    SETS.with(body).unwrap_or(Err(Errno::DEADLK))
}

/// Does the operations, or says which one stands in the way.
pub(crate) fn attempt(identifier: c_int, operations: &[Operation]) -> Result<Result<(), Blocked>, Errno> {
    let now = seconds()?;
    sets(|sets| {
        let set = sets.find(identifier)?;
        let changes = operations.iter().any(|operation| operation.change != 0);
        set.check(if changes { WRITE } else { READ })?;
        set.inner.operate(operations, PROCESS, now)
    })
}

/// Waits until the operations can be done. A set that is gone meanwhile is `EIDRM`.
pub(crate) fn wait(identifier: c_int, operations: &[Operation], timeout: Option<Timespec>) -> Result<(), Errno> {
    let limit = || match timeout {
        Some(timeout) => Ok(Some(Moment::new(Clock::Monotonic, after(timeout.to_nanoseconds()?)?))),
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

/// `semtimedop`.
pub(crate) fn operate(identifier: c_int, operations: Slice<Operation>, timeout: Option<Timespec>) -> Result<(), Errno> {
    match operations.len() {
        0 => return Err(Errno::INVAL),
        1..=MOST_OPERATIONS => {}
        _ => return Err(Errno::TOO_BIG),
    }
    let operations = operations.get()?;
    match attempt(identifier, operations)? {
        Ok(()) => Ok(()),
        Err(Blocked { waits: false, .. }) => Err(Errno::AGAIN),
        Err(_) => wait(identifier, operations, timeout),
    }
}
