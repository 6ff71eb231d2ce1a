//! Memory for the streams of programs without `malloc`.

use crate::abi::{Global, export, leak_bytes};
use core::ptr::null_mut;

/// The block that was given back last; each begins with the address of the one before it. All have the same size.
static FREE: Global<*mut u8> = Global::new(null_mut());

/// A block for a stream; null if there is no memory.
#[export]
pub extern "C" fn __wasilibc_malloc_or_pool(size: usize) -> *mut u8 {
    let block = FREE.get();
    if block.is_null() {
        return leak_bytes(size).map_or(null_mut(), |block| block.as_mut_ptr());
    }
    // SAFETY: a block that was given back begins with such an address, null or another's.
    FREE.set(unsafe { block.cast::<*mut u8>().read() });
    block
}

/// Gives a block back.
#[export]
pub unsafe extern "C" fn __wasilibc_free_or_pool(block: *mut u8) {
    if !block.is_null() {
        // SAFETY: a block of the pool, which nobody uses any more.
        unsafe { block.cast::<*mut u8>().write(FREE.replace(block)) };
    }
}
