//! `crt1-command.o`: a program with a beginning and an end.

use crate::abi::{c_int, export};

unsafe extern "C" {
    fn __wasm_call_ctors();
    fn __wasm_call_dtors();
    fn __main_void() -> c_int;
    fn exit(code: c_int) -> !;
}

/// Where the host enters a command. A result of 0 returns to the host; any other leaves through `exit`.
#[export]
pub extern "C" fn _start() {
    // SAFETY: the linker and the program define these, with these signatures.
    unsafe {
        __wasm_call_ctors();
        let code = __main_void();
        if code != 0 {
            exit(code);
        }
        __wasm_call_dtors();
    }
}
