//! Memory that is handed to C, or used on its behalf: from the symbols `malloc` and `free` in every program that has them, so that its
//! own allocator is honoured everywhere, else from a pool (`heap/block.s`).

use crate::abi::{Errno, c_void, small};

unsafe extern "C" {
    #[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
    #[link_name = "__block_zeroed"]
    fn zeroed(size: usize) -> *mut c_void;
    #[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
    fn calloc(count: usize, size: usize) -> *mut c_void;
    #[cfg_attr(all(target_arch = "wasm32", not(target_feature = "atomics")), link_name = "__block_allocate")]
    fn malloc(size: usize) -> *mut c_void;
    #[cfg_attr(all(target_arch = "wasm32", not(target_feature = "atomics")), link_name = "__block_free")]
    fn free(ptr: *mut c_void);
}

#[inline(always)]
pub(super) fn checked<T>(ptr: *mut T) -> Result<*mut T, Errno> {
    if ptr.is_null() { Err(Errno::NOMEM) } else { Ok(ptr) }
}

/// `size` bytes from the program's `malloc`, or `ENOMEM`.
#[inline(always)]
pub fn c_malloc(size: usize) -> Result<*mut u8, Errno> {
    // SAFETY: `malloc` takes any size.
    checked(unsafe { malloc(size.max(1)) }.cast())
}

/// `size` zeroed bytes, or `ENOMEM`.
#[inline(always)]
pub fn c_zeroed(size: usize) -> Result<*mut u8, Errno> {
    #[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
    // SAFETY: it takes any size.
    return checked(unsafe { zeroed(size.max(1)) }.cast());
    #[cfg(not(all(target_arch = "wasm32", not(target_feature = "atomics"))))]
    // SAFETY: it takes any sizes.
    checked(unsafe { calloc(1, size.max(1)) }.cast())
}

/// A block of `size` bytes in place of `ptr`, with the first `len` bytes of that, which it frees. By `malloc` and `free`: most programs
/// would have `realloc` for this alone. Errors: `ENOMEM`; then `ptr` is as it was.
///
/// # Safety
/// `ptr` must be null or come from [`c_malloc`], and have `len` bytes; `size` must not be less.
#[small]
#[inline(never)]
pub unsafe fn c_regrow(ptr: *mut u8, len: usize, size: usize) -> Result<*mut u8, Errno> {
    let new = c_malloc(size)?;
    // SAFETY: this function's contract; the old block is not used any more.
    unsafe {
        copy(ptr, len, new);
        c_free(ptr);
    }
    Ok(new)
}

/// Copies the first `len` bytes of the block `from`, if there is one.
///
/// # Safety
/// Both must have so many bytes, and be apart.
#[inline(always)]
pub(super) unsafe fn copy(from: *mut u8, len: usize, to: *mut u8) {
    if !from.is_null() {
        // SAFETY: by this function's contract.
        unsafe { to.copy_from_nonoverlapping(from, len) };
    }
}

/// Gives a block back.
///
/// # Safety
/// `ptr` must be null or come from the program's `malloc` family, and not be used afterwards.
pub unsafe fn c_free(ptr: *mut u8) {
    // SAFETY: null or a block from `malloc`, as this function's contract says.
    unsafe { free(ptr.cast()) }
}
