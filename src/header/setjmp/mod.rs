//! `<setjmp.h>`: non-local jumps on wasm exceptions.
//!
//! clang's `-mllvm -wasm-enable-sjlj` turns a function that calls `setjmp` into one that catches the tag `__c_longjmp` and
//! asks [`__wasm_setjmp_test`] which of its `setjmp` calls was meant. The tag and the throw are in `throw.s`; they
//! serve both exception-handling proposals.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/longjmp.html>

use crate::abi::*;

/// The library's part of a `jmp_buf`.
#[repr(C)]
pub struct JumpBuffer {
    /// Which activation of a function called `setjmp`: the address of a variable of its frame.
    invocation: *mut c_void,
    /// Which `setjmp` call in it, counted from 1 by clang.
    label: u32,
    /// The exception's payload.
    argument: Argument,
}

/// The exception's payload, as clang's catch code reads it.
#[repr(C)]
pub struct Argument {
    buffer: *mut JumpBuffer,
    value: c_int,
}

unsafe extern "C" {
    fn __wasilibc_throw_longjmp(argument: *mut Argument) -> !;
}

/// Remembers in `buffer` that `setjmp` number `label` was called in this activation.
#[export]
pub unsafe extern "C" fn __wasm_setjmp(buffer: *mut JumpBuffer, label: u32, invocation: *mut c_void) {
    // SAFETY: the program's `jmp_buf`.
    unsafe {
        (*buffer).invocation = invocation;
        (*buffer).label = label;
    }
}

/// The `label` if `buffer` was filled in this activation, else 0: the jump goes further up.
#[export]
pub unsafe extern "C" fn __wasm_setjmp_test(buffer: *mut JumpBuffer, invocation: *mut c_void) -> u32 {
    // SAFETY: the `jmp_buf` that `longjmp` was given.
    unsafe { if (*buffer).invocation == invocation { (*buffer).label } else { 0 } }
}

/// Jumps to where `buffer` was filled; `setjmp` there returns `value`, or 1 for 0.
#[export]
pub unsafe extern "C" fn __wasm_longjmp(buffer: *mut JumpBuffer, value: c_int) -> ! {
    // SAFETY: the program's `jmp_buf`, filled by `__wasm_setjmp`.
    unsafe {
        (*buffer).argument = Argument { buffer, value: if value == 0 { 1 } else { value } };
        __wasilibc_throw_longjmp(&raw mut (*buffer).argument)
    }
}
