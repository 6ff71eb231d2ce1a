//! BSD's wiping, resizing and freeing of blocks.

use crate::abi::{Errno, c_calloc, c_free, c_realloc};

/// Writes zeros that the compiler must not leave out.
///
/// # Safety
/// `block` must have `len` bytes.
unsafe fn wipe(block: *mut u8, len: usize) {
    for i in 0..len {
        // SAFETY: one of the `len` bytes.
        unsafe { block.add(i).write_volatile(0) }
    }
}

/// Wipes and frees a block.
///
/// # Safety
/// `block` must be null, or a block of `len` bytes from `malloc` that is not used again.
pub unsafe fn wipe_and_free(block: *mut u8, len: usize) {
    if !block.is_null() {
        // SAFETY: by this function's contract.
        unsafe {
            wipe(block, len);
            c_free(block);
        }
    }
}

/// `realloc`, which frees the old block too if there is no memory.
///
/// # Safety
/// `block` must be null or from `malloc`, and not be used again.
pub unsafe fn resized_or_freed(block: *mut u8, size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: by this function's contract; a failed `realloc` leaves the block.
    unsafe { c_realloc(block, size).inspect_err(|_| c_free(block)) }
}

/// `recallocarray`: a block for `count` elements of `size` bytes with those of one that has `old`, which is wiped.
///
/// # Safety
/// `block` must be null, or a block of `old` elements from `malloc` that is not used again.
pub unsafe fn resized(block: *mut u8, old: usize, count: usize, size: usize) -> Result<*mut u8, Errno> {
    if block.is_null() {
        return c_calloc(count, size);
    }
    let len = count.checked_mul(size).ok_or(Errno::NOMEM)?;
    let old_len = old.checked_mul(size).ok_or(Errno::INVAL)?;
    let new = c_calloc(1, len)?;
    // SAFETY: both blocks have the lesser of the two lengths; the old one is not used again.
    unsafe {
        core::ptr::copy_nonoverlapping(block, new, len.min(old_len));
        wipe_and_free(block, old_len);
    }
    Ok(new)
}
