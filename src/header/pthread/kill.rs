//! Signals for a thread.

use crate::abi::c::SI_USER;
use crate::abi::*;
use crate::os::signals::info::Info;
use crate::os::signals::send_to_thread;
use crate::os::thread::{Thread, known};

/// Sends `signal` to a thread: the calling one gets it before this returns, one that waits when it runs again, and one that
/// has ended never. With 0 nothing is sent. Errors: `EINVAL`, `ESRCH`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_kill.html>
#[export]
pub extern "C" fn pthread_kill(thread: *const Thread, signal: c_int) -> c_int {
    error_number(|| match (known(thread)?, signal) {
        (_, 0) => Ok(()),
        (thread, _) => send_to_thread(thread, Info::new(signal, SI_USER, 0)),
    })
}
