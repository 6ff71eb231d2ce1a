//! `crt1-command.o`: programs with `main`.

use crate::abi::{Global, c_int, export};
use crate::wasi;

unsafe extern "C" {
    fn __wasm_call_ctors();
    fn __wasm_call_dtors();
    fn __main_void() -> c_int;
    static __wasilibc_exit_status: Global<c_int>;
}

/// The entry point of a command. A status of 0 returns to the host; any other leaves through `proc_exit`.
#[export]
pub extern "C" fn _start() {
    // SAFETY: the linker and the program define these, with these signatures.
    unsafe {
        __wasm_call_ctors();
        let code = __main_void();
        __wasilibc_exit_status.set(code);
        __wasm_call_dtors();
        if code != 0 {
            wasi::proc::exit(code.cast_unsigned());
        }
    }
}
