//! The stack for signal handlers.

use crate::abi::*;
use crate::os::signals::ON_ALTERNATE_STACK;
use crate::os::signals::info::Stack;
use crate::os::signals::stack::{call, set, state};

/// Sets and returns the stack on which handlers with `SA_ONSTACK` run. Errors: `EINVAL` for other flags than `SS_DISABLE`,
/// `ENOMEM` for less than `MINSIGSTKSZ` bytes, `EPERM` while a handler runs on it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaltstack.html>
#[export]
pub extern "C" fn sigaltstack(new: InArg<Stack>, old: OutArg<Stack>) -> c_int {
    zero_or_minus_one(|| {
        let before = state();
        if let Some(new) = new.optional() {
            set(*new)?;
            ON_ALTERNATE_STACK.install(call);
        }
        old.set(before);
        Ok(())
    })
}
