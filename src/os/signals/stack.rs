//! The stack of `sigaltstack`.

use super::Call;
use super::info::Stack;
use crate::abi::c::{MINSIGSTKSZ, SS_DISABLE, SS_ONSTACK};
use crate::abi::{Errno, Global, call_on_stack, stack_pointer};

#[cfg_attr(target_feature = "atomics", thread_local)]
static STACK: Global<Stack> = Global::new(Stack::NONE);

/// Whether the program runs on it. A handler that was left by `longjmp` does no longer.
fn is_in_use(stack: Stack) -> bool {
    let start = stack.start.addr();
    stack.flags != SS_DISABLE && (start..=start + stack.size).contains(&stack_pointer())
}

/// The stack that was set, and whether a handler runs on it.
pub fn state() -> Stack {
    let stack = STACK.get();
    if is_in_use(stack) { Stack { flags: SS_ONSTACK, ..stack } } else { stack }
}

/// Sets the stack. Errors: `EPERM` while a handler runs on the present one, `EINVAL` for unknown flags, `ENOMEM` if it is too
/// small.
pub fn set(new: Stack) -> Result<(), Errno> {
    if is_in_use(STACK.get()) {
        return Err(Errno::PERM);
    }
    STACK.set(match new.flags {
        SS_DISABLE => Stack::NONE,
        // Linux takes SS_ONSTACK too, which programs pass that give back what they got.
        0 | SS_ONSTACK if new.size < MINSIGSTKSZ => return Err(Errno::NOMEM),
        0 | SS_ONSTACK => Stack { flags: 0, ..new },
        _ => return Err(Errno::INVAL),
    });
    Ok(())
}

/// Calls a handler on the stack, unless there is none or the program runs on it already.
pub fn call(call: &mut Call) {
    let stack = STACK.get();
    if stack.flags == SS_DISABLE || is_in_use(stack) {
        return call.run();
    }
    call_on_stack(stack.start.addr().wrapping_add(stack.size) & !15, || call.run());
}
