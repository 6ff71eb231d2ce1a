//! Saying what to do on a signal.

use super::deliver::{Action, Set, set_action};
use super::{deliver, mask};
use crate::abi::c::{SA_NODEFER, SA_RESETHAND, SA_RESTART, SIG_BLOCK, SIG_UNBLOCK};
use crate::abi::*;

/// C's `struct sigaction`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct SigAction {
    handler: usize,
    mask: Set,
    flags: c_int,
}

fn simple(signal: c_int, handler: usize, flags: c_int) -> usize {
    match set_action(signal, Action { handler, mask: 0, flags }) {
        Ok(old) => old.handler,
        Err(error) => {
            set_errno(error);
            let function: extern "C" fn(c_int) = deliver::__SIG_ERR;
            function as usize
        }
    }
}

/// Has `handler` called on `signal`, which stays so, and waits go on after it (`SA_RESTART`); returns what was called
/// before. Errors: `SIG_ERR` with `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/signal.html>
#[export(bsd_signal)]
pub extern "C" fn signal(signal: c_int, handler: usize) -> usize {
    simple(signal, handler, SA_RESTART)
}

/// Has `handler` called once on `signal`, as the first Unix systems did.
#[export]
pub extern "C" fn __sysv_signal(signal: c_int, handler: usize) -> usize {
    simple(signal, handler, SA_RESETHAND | SA_NODEFER)
}

/// Sets and tells what happens on `signal`. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaction.html>
#[export]
pub unsafe extern "C" fn sigaction(signal: c_int, new: *const SigAction, old: *mut SigAction) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or the caller's structure, both.
        let (new, old) = unsafe { (new.as_ref().copied(), Out::optional(old)) };
        let before = match new {
            Some(new) => set_action(signal, Action { handler: new.handler, mask: new.mask, flags: new.flags })?,
            None => deliver::action(signal)?,
        };
        old.set(SigAction { handler: before.handler, mask: before.mask, flags: before.flags });
        Ok(0)
    })
}

/// Says whether `signal` ends waits: without `SA_RESTART` it does. Errors: `EINVAL`.
#[export]
pub extern "C" fn siginterrupt(signal: c_int, interrupt: c_int) -> c_int {
    or_minus_one(|| {
        let action = deliver::action(signal)?;
        let flags = if interrupt != 0 { action.flags & !SA_RESTART } else { action.flags | SA_RESTART };
        set_action(signal, Action { flags, ..action }).map(|_| 0)
    })
}

/// Ignores `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigignore(signal: c_int) -> c_int {
    or_minus_one(|| set_action(signal, Action { handler: deliver::ignore(), mask: 0, flags: 0 }).map(|_| 0))
}

/// Blocks `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sighold(signal: c_int) -> c_int {
    or_minus_one(|| mask::change(SIG_BLOCK, deliver::bit(signal)?).map(|_| 0))
}

/// Unblocks `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigrelse(signal: c_int) -> c_int {
    or_minus_one(|| mask::change(SIG_UNBLOCK, deliver::bit(signal)?).map(|_| 0))
}
