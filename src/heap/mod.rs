//! The malloc family, over the dlmalloc crate.
//!
//! C wants blocks aligned to 16 bytes, `max_align_t`'s alignment; dlmalloc on a 32-bit machine aligns to 8. Rather than
//! over-align each block we keep dlmalloc's own arithmetic on multiples of 16: every request is rounded so that its chunk
//! (request plus 4 bytes of header) is a multiple of 16 bytes long, and memory is handed to dlmalloc so that its first
//! block lies on a multiple of 16. Splitting and joining then keep all blocks there. Only the odd rest at a segment's end may have
//! another length, and nothing is carved behind it.
//!
//! `malloc`, `calloc`, `realloc`, `free`, `aligned_alloc` and `malloc_usable_size` are one object: a program that defines
//! one of them and uses another of ours is told so by the linker. The rest ([`derived`]) goes through those symbols.

pub mod derived;
mod memory;

use crate::abi::{Errno, c_void, set_errno};
use dlmalloc::Dlmalloc;
use memory::LinearMemory;

type Heap = Dlmalloc<LinearMemory>;

static mut HEAP: Heap = {
    let mut heap = Dlmalloc::new_with_allocator(LinearMemory::new());
    // Small, so that the memory the program starts with serves the first requests; growth is `memory`'s to decide.
    heap.set_granularity(4096);
    heap
};

/// dlmalloc's header in front of each block: the chunk's length with three flag bits.
const HEADER: usize = size_of::<usize>();

/// What C guarantees of every block.
const ALIGNMENT: usize = 16;

fn heap() -> &'static mut Heap {
    // SAFETY: one thread, and no function here calls back into the program while it holds the reference.
    unsafe { &mut *(&raw mut HEAP) }
}

/// `size` rounded so that its chunk is a multiple of 16 bytes; nothing if that exceeds `PTRDIFF_MAX`.
fn rounded(size: usize) -> Option<usize> {
    if size > isize::MAX as usize - 2 * ALIGNMENT {
        return None;
    }
    Some(((size + HEADER + ALIGNMENT - 1) & !(ALIGNMENT - 1)) - HEADER)
}

fn or_enomem(block: *mut u8) -> *mut c_void {
    if block.is_null() {
        set_errno(Errno::NOMEM);
    }
    block.cast()
}

fn allocate(size: usize) -> *mut u8 {
    match rounded(size) {
        // SAFETY: dlmalloc takes any size.
        Some(size) => unsafe { heap().c_malloc(size) },
        None => core::ptr::null_mut(),
    }
}

/// `align` is a power of two.
fn allocate_aligned(align: usize, size: usize) -> *mut u8 {
    if align <= ALIGNMENT {
        return allocate(size);
    }
    match rounded(size) {
        // SAFETY: a power of two, and the sum does not overflow; dlmalloc refuses what is too large.
        Some(size) if size.checked_add(align).is_some_and(|sum| sum < isize::MAX as usize) => unsafe {
            heap().c_memalign(align, size)
        },
        _ => core::ptr::null_mut(),
    }
}

unsafe fn resize(block: *mut u8, size: usize) -> *mut u8 {
    match rounded(size) {
        // SAFETY: the caller's block is null or ours.
        Some(size) => unsafe { heap().c_realloc(block, size) },
        None => core::ptr::null_mut(),
    }
}

/// Allocates `size` bytes, aligned to 16. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/malloc.html>
#[unsafe(no_mangle)]
pub extern "C" fn malloc(size: usize) -> *mut c_void {
    or_enomem(allocate(size))
}

/// Allocates `count` zeroed elements of `size` bytes. Errors: `ENOMEM`, also when the product overflows.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/calloc.html>
#[unsafe(no_mangle)]
pub extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
    let block = match count.checked_mul(size) {
        Some(total) => {
            let block = allocate(total);
            if !block.is_null() {
                // SAFETY: `total` bytes were just allocated.
                unsafe { block.write_bytes(0, total) };
            }
            block
        }
        None => core::ptr::null_mut(),
    };
    or_enomem(block)
}

/// Changes the size of a block, moving it if need be; a null block is a new one, a size of 0 leaves an empty block.
/// Errors: `ENOMEM`, and the old block stays. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/realloc.html>
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realloc(block: *mut c_void, size: usize) -> *mut c_void {
    // SAFETY: the caller's.
    or_enomem(unsafe { resize(block.cast(), size) })
}

/// Gives a block back; null is none. Keeps `errno`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/free.html>
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(block: *mut c_void) {
    // SAFETY: the caller's.
    unsafe { heap().c_free(block.cast()) }
}

/// Allocates `size` bytes aligned to `align`. Errors: `EINVAL` when that is not a power of two, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/aligned_alloc.html>
#[unsafe(no_mangle)]
pub extern "C" fn aligned_alloc(align: usize, size: usize) -> *mut c_void {
    if !align.is_power_of_two() {
        set_errno(Errno::INVAL);
        return core::ptr::null_mut();
    }
    or_enomem(allocate_aligned(align, size))
}

/// How many bytes of the block may be used: at least what was asked for; 0 for null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn malloc_usable_size(block: *mut c_void) -> usize {
    if block.is_null() {
        return 0;
    }
    // SAFETY: a block of ours has its chunk's length right in front; the low three bits are dlmalloc's flags, and the
    // chunk is as long as the block and its header.
    let head = unsafe { block.cast::<usize>().sub(1).read() };
    (head & !7) - HEADER
}

/// `malloc` under the name that wasi-libc's own objects use.
#[unsafe(no_mangle)]
pub extern "C" fn __libc_malloc(size: usize) -> *mut c_void {
    malloc(size)
}

/// `calloc` under the name that wasi-libc's own objects use.
#[unsafe(no_mangle)]
pub extern "C" fn __libc_calloc(count: usize, size: usize) -> *mut c_void {
    calloc(count, size)
}

/// `free` under the name that wasi-libc's own objects use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __libc_free(block: *mut c_void) {
    // SAFETY: the caller's.
    unsafe { heap().c_free(block.cast()) }
}
