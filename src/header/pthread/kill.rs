//! Signals for a thread.

use super::thread::{Thread, current, known, on_resume};
use super::wait::code;
use crate::abi::*;
use crate::header::signal::deliver::{HIGHEST, Info, bit, raise};

/// Delivers what was directed at the thread that runs, while it did not.
fn deliver() {
    let pending = current().pending.replace(0);
    for signal in (1..=HIGHEST).filter(|signal| pending >> (signal - 1) & 1 != 0) {
        // There is such a signal.
        let _ = raise(Info::new(signal, 0, 0));
    }
}

fn send(thread: &'static Thread, signal: c_int) -> Result<(), Errno> {
    if signal == 0 {
        return Ok(());
    }
    let bit = bit(signal)?;
    if core::ptr::eq(thread, current()) {
        return raise(Info::new(signal, 0, 0));
    }
    thread.pending.set(thread.pending.get() | bit);
    on_resume(deliver);
    Ok(())
}

/// Sends `signal` to a thread: the calling one gets it before this returns, one that waits when it runs again, and one that
/// has ended never. With 0 nothing is sent. Errors: `EINVAL`, `ESRCH`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_kill.html>
#[export]
pub extern "C" fn pthread_kill(thread: *mut Thread, signal: c_int) -> c_int {
    code(known(thread).and_then(|thread| send(thread, signal)))
}
