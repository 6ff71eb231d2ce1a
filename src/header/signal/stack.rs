//! Stacks for signal handlers. What the program sets is kept and told; handlers run on the stack of the call that they
//! break into, as WebAssembly has no other to run them on. A stack is for handlers of an overflow of the stack, which
//! WebAssembly ends a program for.

use super::deliver::{NO_STACK, Stack};
use crate::abi::*;

/// `MINSIGSTKSZ`.
const SMALLEST: usize = 2048;

static STACK: Global<Stack> = Global::new(Stack { start: core::ptr::null_mut(), flags: NO_STACK, size: 0 });

/// Sets and tells the stack for handlers, which none ever runs on. Errors: `EINVAL` for other flags than `SS_DISABLE`,
/// `ENOMEM` for less than `MINSIGSTKSZ` bytes; `EPERM` needs a handler on that stack.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sigaltstack.html>
#[export]
pub unsafe extern "C" fn sigaltstack(new: *const Stack, old: *mut Stack) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or the caller's structure, both.
        let (new, old) = unsafe { (new.as_ref().copied(), Out::optional(old)) };
        let before = STACK.get();
        match new {
            Some(new) if new.flags == NO_STACK => STACK.set(Stack { start: core::ptr::null_mut(), size: 0, ..new }),
            Some(new) if new.flags != 0 => return Err(Errno::INVAL),
            Some(new) if new.size < SMALLEST => return Err(Errno::NOMEM),
            Some(new) => STACK.set(new),
            None => {}
        }
        old.set(before);
        Ok(0)
    })
}
