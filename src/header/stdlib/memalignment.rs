//! Alignment of pointers.

use crate::abi::{c_void, export, size_t};

/// The largest power of two that divides the address; 0 for a null pointer (C23, 7.25.9.1).
#[export]
pub unsafe extern "C" fn memalignment(ptr: *const c_void) -> size_t {
    ptr.addr() & ptr.addr().wrapping_neg()
}
