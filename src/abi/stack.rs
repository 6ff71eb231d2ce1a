//! The shadow stack, which holds locals whose address is taken. WebAssembly's own stack is not addressable.

use super::c_void;

unsafe extern "C" {
    // In `header/signal/call_on_stack.s`.
    fn __wasilibc_call_on_stack(top: usize, function: extern "C" fn(*mut c_void), argument: *mut c_void);
}

/// An address in the present frame of the stack.
#[inline(never)]
pub fn stack_pointer() -> usize {
    let here = core::hint::black_box(0_u8);
    (&raw const here).addr()
}

extern "C" fn run<F: FnMut()>(function: *mut c_void) {
    // SAFETY: `call_on_stack` passes a closure of this type, which lives until it returns.
    unsafe { (*function.cast::<F>())() }
}

/// Calls a function on the stack whose highest address is `top`, a multiple of 16: memory that the program gave for that.
pub fn call_on_stack<F: FnMut()>(top: usize, mut function: F) {
    // SAFETY: the program's stack, on which nothing else runs meanwhile; `run` takes what is passed.
    unsafe { __wasilibc_call_on_stack(top, run::<F>, (&raw mut function).cast()) }
}
