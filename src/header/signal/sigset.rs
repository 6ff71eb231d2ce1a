//! `sigset`, of XSI's simplified signals.

use super::deliver::{self, Action};
use super::mask;
use crate::abi::c::{SIG_BLOCK, SIG_UNBLOCK};
use crate::abi::*;

/// `SIG_HOLD`: C's headers take this function's address; nobody calls it.
#[export]
pub extern "C" fn __SIG_HOLD(_signal: c_int) {
    core::arch::wasm32::unreachable()
}

fn hold() -> usize {
    let function: extern "C" fn(c_int) = __SIG_HOLD;
    function as usize
}

/// Sets the action on `signal` and unblocks it, or with `SIG_HOLD` blocks it. Errors: `EINVAL`.
fn set(signal: c_int, handler: usize) -> Result<usize, Errno> {
    let bit = deliver::bit(signal)?;
    let old = if handler == hold() {
        deliver::action(signal)?
    } else {
        deliver::set_action(signal, Action { handler, mask: 0, flags: 0 })?
    };
    let before = mask::change(if handler == hold() { SIG_BLOCK } else { SIG_UNBLOCK }, bit)?;
    Ok(if before & bit != 0 { hold() } else { old.handler })
}

/// Calls `handler` on `signal` from now on and unblocks it, or with `SIG_HOLD` blocks it and keeps the action; returns
/// the action before, `SIG_HOLD` if it was blocked. Errors: `SIG_ERR` with `EINVAL`.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/sigset.html>
#[export]
pub extern "C" fn sigset(signal: c_int, handler: usize) -> usize {
    let failed: extern "C" fn(c_int) = deliver::__SIG_ERR;
    or(failed as usize, set(signal, handler))
}
