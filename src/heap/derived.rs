//! Functions built on `malloc`, `realloc`, `free` and `aligned_alloc`, including the program's own.

use crate::abi::{Errno, c_int, c_void, errno_value, export, restore_errno, set_errno};

unsafe extern "C" {
    fn realloc(block: *mut c_void, size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
    fn aligned_alloc(align: usize, size: usize) -> *mut c_void;
}

/// `realloc` of `count * size` bytes. Errors: `ENOMEM`, also when the product overflows.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/reallocarray.html>
#[export(__reallocarray)]
pub unsafe extern "C" fn reallocarray(block: *mut c_void, count: usize, size: usize) -> *mut c_void {
    match count.checked_mul(size) {
        // SAFETY: C passes null or a block from `malloc`.
        Some(total) => unsafe { realloc(block, total) },
        None => {
            set_errno(Errno::NOMEM);
            core::ptr::null_mut()
        }
    }
}

/// `free` with the size that was asked for, which we do not need. ISO C23, 7.24.3.4.
#[export]
pub unsafe extern "C" fn free_sized(block: *mut c_void, _size: usize) {
    // SAFETY: C passes null or a block from `malloc`.
    unsafe { free(block) }
}

/// `free` with the alignment and size that were asked for, which we do not need. ISO C23, 7.24.3.5.
#[export]
pub unsafe extern "C" fn free_aligned_sized(block: *mut c_void, _align: usize, _size: usize) {
    // SAFETY: C passes null or a block from `malloc`.
    unsafe { free(block) }
}

/// The older name of `aligned_alloc`.
#[export]
pub extern "C" fn memalign(align: usize, size: usize) -> *mut c_void {
    // SAFETY: takes any numbers.
    unsafe { aligned_alloc(align, size) }
}

/// `size` bytes at the start of a page (64 KiB). Errors: `ENOMEM`.
#[export]
pub extern "C" fn valloc(size: usize) -> *mut c_void {
    // SAFETY: takes any numbers.
    unsafe { aligned_alloc(65536, size) }
}

/// Stores in `result` a block of `size` bytes aligned to `align`. Returns, not in `errno`: `EINVAL` when `align` is not a
/// power of two times `sizeof(void *)`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_memalign.html>
#[export]
pub unsafe extern "C" fn posix_memalign(result: *mut *mut c_void, align: usize, size: usize) -> c_int {
    if !align.is_power_of_two() || align < size_of::<*mut c_void>() {
        return Errno::INVAL.code();
    }
    let before = errno_value();
    // SAFETY: takes any numbers.
    let block = unsafe { aligned_alloc(align, size) };
    if block.is_null() {
        restore_errno(before);
        return Errno::NOMEM.code();
    }
    // SAFETY: C passes memory for a pointer.
    unsafe { result.write(block) };
    0
}
