//! The functions whose addresses are `SIG_IGN`, `SIG_ERR` and `SIG_HOLD`.

use crate::abi::*;

/// `SIG_IGN`, which a program may also call.
#[export]
pub extern "C" fn __SIG_IGN(_signal: c_int) {}

/// `SIG_ERR`; nobody calls it.
#[export]
pub extern "C" fn __SIG_ERR(_signal: c_int) {
    core::arch::wasm32::unreachable()
}

/// `SIG_HOLD`; nobody calls it.
#[export]
pub extern "C" fn __SIG_HOLD(_signal: c_int) {
    core::arch::wasm32::unreachable()
}
