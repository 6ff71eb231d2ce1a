//! The end of a program that has damaged the heap.

use crate::wasi;

/// Ends the program over an error of its own that would corrupt the heap.
#[cold]
#[inline(never)]
pub fn fail(message: &[u8]) -> ! {
    // Nowhere to report a failed write to stderr.
    let _ = wasi::fd::write(2, &[wasi::types::CioVec::new(message)]);
    core::arch::wasm32::unreachable()
}
