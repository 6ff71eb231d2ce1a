//! Memory that is handed to C, or used on its behalf: always from the symbols `malloc` and `free`, so that a program's
//! own allocator is honoured everywhere.

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

fn checked<T>(ptr: *mut T) -> Result<*mut T, Errno> {
    if ptr.is_null() { Err(Errno::NOMEM) } else { Ok(ptr) }
}

/// `size` bytes from the program's `malloc`, or `ENOMEM`.
pub fn c_malloc(size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: `malloc` takes any size.
    checked(unsafe { malloc(size.max(1)) }.cast())
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

/// A block of `size` bytes in place of `ptr`, with the first `len` bytes of that, which it frees. By the other two of the family: most
/// programs would have `realloc` for this alone. Errors: `ENOMEM`; then `ptr` is as it was.
///
/// # Safety
/// `ptr` must be null or come from the program's `malloc` family, and have `len` bytes; `size` must not be less.
#[small]
#[inline(never)]
pub unsafe fn c_regrow(ptr: *mut u8, len: usize, size: usize) -> Result<*mut u8, Errno> {
    let new = c_malloc(size)?;
    if !ptr.is_null() {
        // SAFETY: both blocks have `len` bytes, and the old one is not used any more, by this function's contract.
        unsafe {
            new.copy_from_nonoverlapping(ptr, len);
            c_free(ptr);
        }
    }
    Ok(new)
}

/// Gives a block back.
///
/// # Safety
/// `ptr` must be null or come from the program's `malloc` family, and not be used afterwards.
pub unsafe fn c_free(ptr: *mut u8) {
    // SAFETY: null or a block from `malloc`, as this function's contract says.
    unsafe { free(ptr.cast()) }
}
