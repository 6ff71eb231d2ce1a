//! `crt1-reactor.o`: a library that the host calls into.

use crate::abi::export;

unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// Where the host initialises a reactor, before any other call. A second call traps: constructors run once.
#[export]
pub extern "C" fn _initialize() {
    static mut INITIALIZED: bool = false;
    // SAFETY: one thread; the linker defines `__wasm_call_ctors`.
    unsafe {
        if INITIALIZED {
            core::arch::wasm32::unreachable();
        }
        INITIALIZED = true;
        __wasm_call_ctors();
    }
}
