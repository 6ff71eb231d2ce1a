//! Changing signal actions and masks.

use super::{Action, Set, blocked, change_mask, set_action};
use crate::abi::{Errno, Handler, c_int};
use crate::os::clock::alarms;

/// Sets the handler and the flags of a signal; the handler before. Errors: `EINVAL`.
#[inline(always)]
pub fn replace(signal: c_int, handler: Handler, flags: c_int) -> Result<Handler, Errno> {
    set_action(signal, Action { handler, mask: 0, flags }).map(|old| old.handler)
}

/// Changes the blocked signals, if there is a set; those blocked before. Errors: `EINVAL`.
#[inline]
pub fn change_blocked(how: c_int, set: Option<&Set>) -> Result<Set, Errno> {
    alarms::look()?;
    match set {
        Some(&set) => change_mask(how, set),
        None => Ok(blocked()),
    }
}
