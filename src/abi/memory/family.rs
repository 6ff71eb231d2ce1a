//! Memory that C passed in, or that must be zeroed or resized in place: from `malloc`, `calloc`, `realloc` and `free`. Their users have all of
//! them linked, so that [`c_malloc`](super::alloc::c_malloc) and [`c_free`](super::alloc::c_free) are the same family.

use super::alloc::{checked, copy};
use crate::abi::{Errno, c_void, small};

unsafe extern "C" {
    #[link_name = "malloc"]
    fn malloc(size: usize) -> *mut c_void;
    #[link_name = "calloc"]
    fn calloc(count: usize, size: usize) -> *mut c_void;
    #[link_name = "realloc"]
    fn realloc(ptr: *mut c_void, size: usize) -> *mut c_void;
    #[link_name = "free"]
    fn free(ptr: *mut c_void);
}

/// `count` zeroed elements of `size` bytes from the program's `calloc`, or `ENOMEM`.
pub fn c_calloc(count: usize, size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: `calloc` takes any sizes.
    checked(unsafe { calloc(count.max(1), size.max(1)) }.cast())
}

/// The block at `ptr` (null: a new one) with `size` bytes, or `ENOMEM` with the old block unchanged.
///
/// # Safety
/// `ptr` must be null or come from the program's `malloc` family.
pub unsafe fn c_realloc(ptr: *mut u8, size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: null or a block from `malloc`, as this function's contract says, of at least one byte afterwards.
    checked(unsafe { realloc(ptr.cast(), size.max(1)) }.cast())
}

/// [`c_regrow`](super::alloc::c_regrow) for a block that C may have passed in.
///
/// # Safety
/// As there.
#[small]
#[inline(never)]
pub unsafe fn c_regrow_passed(ptr: *mut u8, len: usize, size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: `malloc` takes any size.
    let new = checked(unsafe { malloc(size.max(1)) }.cast())?;
    // SAFETY: this function's contract; the block is not used any more.
    unsafe {
        copy(ptr, len, new);
        free(ptr.cast());
    }
    Ok(new)
}
