//! `crt1-command.o`: a program with a beginning and an end.

use crate::abi::{c_int, export};

unsafe extern "C" {
    fn __wasm_call_ctors();
    fn __wasm_call_dtors();
    fn __main_void() -> c_int;
}

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn proc_exit(code: u32) -> !;
}

/// Where the host enters a command. A result of 0 returns to the host; any other leaves through `proc_exit`.
#[export]
pub extern "C" fn _start() {
    // SAFETY: the linker and the program define these, with these signatures.
    unsafe {
        __wasm_call_ctors();
        let code = __main_void();
        __wasm_call_dtors();
        if code != 0 {
            proc_exit(code.cast_unsigned());
        }
    }
}
