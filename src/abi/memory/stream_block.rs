//! Memory for streams: from the symbols `malloc` and `free` if the program has them, else from a pool (`__wasilibc_malloc_or_pool`). A
//! program that only reads and writes files has none of `malloc`'s code. By functions that `build.rs` makes, as the references are weak.

use crate::abi::Errno;

unsafe extern "C" {
    #[link_name = "__malloc_or_pool"]
    fn allocate(size: usize) -> *mut u8;
    #[link_name = "__free_or_pool"]
    fn free(block: *mut u8);
}

/// Memory for a stream: all such blocks have the same `size`. Errors: `ENOMEM`.
pub fn stream_block(size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: it takes any size.
    let block = unsafe { allocate(size) };
    if block.is_null() { Err(Errno::NOMEM) } else { Ok(block) }
}

/// Gives a block back.
///
/// # Safety
/// `block` must be null, from [`stream_block`], or in programs with a `malloc` from that, and not be used afterwards.
pub unsafe fn free_stream_block(block: *mut u8) {
    // SAFETY: by this function's contract.
    unsafe { free(block) }
}
