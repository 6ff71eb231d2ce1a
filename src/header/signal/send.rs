//! Sending signals: to the program itself.

use super::deliver::{Info, bit, raise as deliver_one};
use crate::abi::c::SI_QUEUE;
use crate::abi::*;
use crate::os::system::PROCESS;

/// Raises `signal`: its handler runs before this returns. Errors: `EINVAL`; `EAGAIN` for a blocked realtime signal, if
/// too many are pending.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/raise.html>
#[export]
pub extern "C" fn raise(signal: c_int) -> c_int {
    or_minus_one(|| deliver_one(Info::new(signal, 0, 0)).map(|()| 0))
}

/// Sends to the program itself, by its number or its group's, or as one of all processes. Errors: `EINVAL`, `ESRCH` for
/// any other process.
fn send(pid: c_int, signal: c_int, code: c_int, value: usize) -> Result<c_int, Errno> {
    if signal != 0 {
        bit(signal)?;
    }
    if ![PROCESS, -PROCESS, 0, -1].contains(&pid) {
        return Err(Errno::SRCH);
    }
    if signal != 0 {
        deliver_one(Info::new(signal, code, value))?;
    }
    Ok(0)
}

/// Sends `signal` to process `pid`: the program itself. Errors: `EINVAL`, `ESRCH` for any other.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/kill.html>
#[export]
pub extern "C" fn kill(pid: c_int, signal: c_int) -> c_int {
    or_minus_one(|| send(pid, signal, 0, 0))
}

/// Sends `signal` to process group `group`: the program's own. Errors: `EINVAL`, `ESRCH` for any other.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/killpg.html>
#[export]
pub extern "C" fn killpg(group: c_int, signal: c_int) -> c_int {
    or_minus_one(|| if group < 0 || group == 1 { Err(Errno::INVAL) } else { send(group, signal, 0, 0) })
}

/// `kill` with a value for the handler's `siginfo_t`. Errors: also `EAGAIN` if `SIGQUEUE_MAX` signals are pending.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigqueue.html>
///
/// C passes the union by a pointer to a copy.
#[export]
pub unsafe extern "C" fn sigqueue(pid: c_int, signal: c_int, value: *const usize) -> c_int {
    // SAFETY: the compiler's copy of the union.
    or_minus_one(|| send(pid, signal, SI_QUEUE, unsafe { *value }))
}
