//! Sending signals to the program itself.

use crate::abi::c::{SI_QUEUE, SI_USER};
use crate::abi::*;
use crate::os::signals::info::Info;
use crate::os::signals::{send_to_process, send_to_thread};
use crate::os::thread::current;

/// Raises `signal` for the calling thread: its handler runs before this returns; 0 does nothing. Errors: `EINVAL`; `EAGAIN` for a blocked
/// realtime signal, if too many are pending.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/raise.html>
#[export]
pub extern "C" fn raise(signal: c_int) -> c_int {
    zero_or_minus_one(|| match signal {
        0 => Ok(()),
        _ => send_to_thread(current(), Info::new(signal, SI_USER, 0)),
    })
}

/// Sends `signal` to process `pid`: the program itself. Errors: `EINVAL`, `ESRCH` for any other.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/kill.html>
#[export]
pub extern "C" fn kill(pid: c_int, signal: c_int) -> c_int {
    zero_or_minus_one(|| send_to_process(pid, Info::new(signal, SI_USER, 0)))
}

/// Sends `signal` to process group `group`: the program's own. Errors: `EINVAL`, `ESRCH` for any other.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/killpg.html>
#[export]
pub extern "C" fn killpg(group: c_int, signal: c_int) -> c_int {
    zero_or_minus_one(|| match group {
        ..0 | 1 => Err(Errno::INVAL),
        _ => send_to_process(group, Info::new(signal, SI_USER, 0)),
    })
}

/// `kill` with a value for the handler's `siginfo_t`. Errors: also `EAGAIN` if `SIGQUEUE_MAX` signals are pending.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigqueue.html>
///
/// C passes the union by a pointer to a copy.
#[export]
pub extern "C" fn sigqueue(pid: c_int, signal: c_int, value: InArg<usize>) -> c_int {
    zero_or_minus_one(|| send_to_process(pid, Info::new(signal, SI_QUEUE, *value.get()?)))
}
