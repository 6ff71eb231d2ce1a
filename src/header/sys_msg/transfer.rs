//! Sending and receiving.

use super::{queues, seconds};
use crate::abi::c::IPC_NOWAIT;
use crate::abi::*;
use crate::os::ipc::messages::Wanted;
use crate::os::ipc::{READ, WRITE};
use crate::os::system::PROCESS;
use crate::os::wait::until;

/// `MSG_NOERROR`.
const CUT: c_int = 0o10000;
/// `MSG_EXCEPT`.
const EXCEPT: c_int = 0o20000;

/// Repeats `attempt` while it says `EAGAIN`, unless the flags forbid to wait: then that is `otherwise`. A queue that is
/// gone when the wait goes on is `EIDRM`.
fn transfer<T>(
    what: &[u8],
    flags: c_int,
    otherwise: Errno,
    mut attempt: impl FnMut() -> Result<T, Errno>,
) -> Result<T, Errno> {
    match attempt() {
        Err(Errno::AGAIN) if flags & IPC_NOWAIT != 0 => Err(otherwise),
        Err(Errno::AGAIN) => until(what, || Ok(None), false, attempt).map_err(|error| match error {
            Errno::INVAL => Errno::IDRM,
            error => error,
        }),
        result => result,
    }
}

/// Sends the message at `message`, a type and `len` bytes behind it, and waits for room if need be. Errors: `EINVAL`
/// for a queue that there is not, a type below 1 or more than 8192 bytes, `EACCES`, `EAGAIN` instead of waiting with
/// `IPC_NOWAIT`, `EINTR`, `EIDRM`, `ENOMEM`. A wait that no handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgsnd.html>
#[export]
pub unsafe extern "C" fn msgsnd(identifier: c_int, message: *const c_void, len: usize, flags: c_int) -> c_int {
    or_minus_one(|| {
        let message = message.cast::<c_long>();
        // SAFETY: the caller's message.
        let (kind, data) =
            unsafe { (*message.as_ref().ok_or(Errno::FAULT)?, bytes(message.wrapping_add(1).cast(), len)?) };
        let now = seconds()?;
        transfer(b"msgsnd", flags, Errno::AGAIN, || {
            queues(|queues| {
                let queue = queues.find(identifier)?;
                queue.check(WRITE)?;
                queue.inner.send(kind, data, PROCESS, now)
            })
        })
        .map(|()| 0)
    })
}

/// Takes a message of a type (0: any; below 0: the lowest up to its absolute value) and places it at `place`, its type
/// first; returns how many bytes it has behind that. Errors: `EINVAL` for a queue that there is not, `EACCES`, `E2BIG`
/// for more than `size` bytes, unless `MSG_NOERROR` has them cut, `ENOMSG` instead of waiting with `IPC_NOWAIT`,
/// `EINTR`, `EIDRM`. A wait that no handler could end ends the program.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msgrcv.html>
#[export]
pub unsafe extern "C" fn msgrcv(
    identifier: c_int,
    place: *mut c_void,
    size: usize,
    kind: c_long,
    flags: c_int,
) -> ssize_t {
    or_minus_one(|| {
        if isize::try_from(size).is_err() {
            return Err(Errno::INVAL);
        }
        let place = place.cast::<c_long>();
        // SAFETY: the caller's room.
        let (kind_place, room) = unsafe { (Out::one(place)?, Out::slice(place.wrapping_add(1).cast::<u8>(), size)?) };
        let wanted = Wanted { kind, except: flags & EXCEPT != 0, cut: flags & CUT != 0 };
        let now = seconds()?;
        let (kind, len) = transfer(b"msgrcv", flags, Errno::NOMSG, || {
            queues(|queues| {
                let queue = queues.find(identifier)?;
                queue.check(READ)?;
                queue.inner.receive(wanted, room, PROCESS, now)
            })
        })?;
        kind_place.set(kind);
        Ok(len as isize)
    })
}
