//! `crt1-reactor.o`: libraries that the host calls into.

use crate::abi::{Global, export};

unsafe extern "C" {
    fn __wasm_call_ctors();
}

/// The entry point of a reactor, called before any other. A second call traps: constructors run once.
#[export]
pub extern "C" fn _initialize() {
    static INITIALIZED: Global<bool> = Global::new(false);
    if INITIALIZED.replace(true) {
        core::arch::wasm32::unreachable();
    }
    // SAFETY: the linker defines the function, which is called once.
    unsafe { __wasm_call_ctors() };
}
