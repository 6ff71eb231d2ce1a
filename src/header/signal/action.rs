//! Signal actions.

use crate::abi::c::{SA_NODEFER, SA_RESETHAND, SA_RESTART, SIG_BLOCK, SIG_SETMASK, SIG_UNBLOCK};
use crate::abi::*;
use crate::os::signals::change::replace;
use crate::os::signals::{Action, Set, action, bit, blocked, change_mask, set_action};

/// C's `struct sigaction`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct SigAction {
    handler: Handler,
    mask: Set,
    flags: c_int,
}

/// Has `handler` called on `signal`, and waits go on after it (`SA_RESTART`); returns the former handler. Errors: `SIG_ERR` with
/// `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/signal.html>
#[export(bsd_signal)]
pub extern "C" fn signal(signal: c_int, handler: Handler) -> Handler {
    or(Handler::error(), replace(signal, handler, SA_RESTART))
}

/// Has `handler` called once on `signal`, as the first Unix systems did.
#[export]
pub extern "C" fn __sysv_signal(signal: c_int, handler: Handler) -> Handler {
    or(Handler::error(), replace(signal, handler, SA_RESETHAND | SA_NODEFER))
}

/// Has `handler` called on `signal` and unblocks that, or blocks it with `SIG_HOLD`; returns the former handler, `SIG_HOLD` if
/// the signal was blocked. Errors: `SIG_ERR` with `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/sighold.html>
#[export]
pub extern "C" fn sigset(signal: c_int, handler: Handler) -> Handler {
    let set = || {
        let (bit, was_blocked) = (bit(signal)?, blocked());
        let before = match handler == Handler::hold() {
            true => action(signal)?.handler,
            false => replace(signal, handler, 0)?,
        };
        change_mask(if handler == Handler::hold() { SIG_BLOCK } else { SIG_UNBLOCK }, bit)?;
        Ok(if was_blocked & bit != 0 { Handler::hold() } else { before })
    };
    or(Handler::error(), set())
}

/// Sets and returns the action of `signal`. Errors: `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaction.html>
#[export]
pub extern "C" fn sigaction(signal: c_int, new: InArg<SigAction>, old: OutArg<SigAction>) -> c_int {
    zero_or_minus_one(|| {
        let before = match new.optional() {
            Some(&SigAction { handler, mask, flags }) => set_action(signal, Action { handler, mask, flags })?,
            None => action(signal)?,
        };
        old.set(SigAction { handler: before.handler, mask: before.mask, flags: before.flags });
        Ok(())
    })
}

/// Sets whether `signal` interrupts waits: without `SA_RESTART` it does. Errors: `EINVAL`.
#[export]
pub extern "C" fn siginterrupt(signal: c_int, interrupt: c_int) -> c_int {
    zero_or_minus_one(|| {
        let action = action(signal)?;
        let flags = if interrupt != 0 { action.flags & !SA_RESTART } else { action.flags | SA_RESTART };
        set_action(signal, Action { flags, ..action }).map(drop)
    })
}

/// Ignores `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigignore(signal: c_int) -> c_int {
    zero_or_minus_one(|| replace(signal, Handler::ignore(), 0).map(drop))
}

/// Blocks `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sighold(signal: c_int) -> c_int {
    zero_or_minus_one(|| change_mask(SIG_BLOCK, bit(signal)?).map(drop))
}

/// Blocks the signals of a mask of bits; returns the old mask (BSD). <https://man7.org/linux/man-pages/man3/sigblock.3.html>
#[export]
pub extern "C" fn sigblock(mask: c_int) -> c_int {
    or_minus_one(|| change_mask(SIG_BLOCK, u64::from(mask as u32)).map(|old| old as c_int))
}

/// Blocks the signals of a mask of bits and no other; returns the old mask (BSD).
/// <https://man7.org/linux/man-pages/man3/sigblock.3.html>
#[export]
pub extern "C" fn sigsetmask(mask: c_int) -> c_int {
    or_minus_one(|| change_mask(SIG_SETMASK, u64::from(mask as u32)).map(|old| old as c_int))
}

/// The mask of blocked signals (BSD). <https://man7.org/linux/man-pages/man3/sigblock.3.html>
#[export]
pub extern "C" fn siggetmask() -> c_int {
    or_minus_one(|| change_mask(SIG_BLOCK, 0).map(|old| old as c_int))
}

/// Unblocks `signal`. Errors: `EINVAL`.
#[export]
pub extern "C" fn sigrelse(signal: c_int) -> c_int {
    zero_or_minus_one(|| change_mask(SIG_UNBLOCK, bit(signal)?).map(drop))
}
