//! `libdlmalloc.a`: the malloc family by the crate `dlmalloc`, for programs that are known to do well with Doug Lea's allocator
//! and its order of blocks. It stands before `libc.a` on the command line, so that its `malloc` is the program's own,
//! which the library uses everywhere. It does not look for double frees.
//!
//! The functions here have names of their own; the library gives them those of C (`names.txt`).

mod memory;

use crate::abi::{Errno, c_void, set_errno};
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use dlmalloc::Dlmalloc;
use memory::System;

/// The alignment that C guarantees for every block.
const ALIGNMENT: usize = 16;
/// The bytes of a chunk before its block.
const HEADER: usize = 4;
/// Small, so that the memory the program starts with serves the first requests; growth is [`memory`]'s to decide.
const GRANULARITY: usize = 4096;

struct Global(UnsafeCell<Option<Dlmalloc<System>>>);

// SAFETY: the library is made for the target without threads.
unsafe impl Sync for Global {}

static HEAP: Global = Global(UnsafeCell::new(None));

fn heap() -> &'static mut Dlmalloc<System> {
    // SAFETY: one thread, and dlmalloc calls nothing back that reaches the heap.
    let heap = unsafe { &mut *HEAP.0.get() };
    heap.get_or_insert_with(|| {
        let mut heap = Dlmalloc::new_with_allocator(System::new());
        heap.set_granularity(GRANULARITY);
        heap
    })
}

/// The request for a block of `size` bytes whose chunk is a multiple of 16 bytes long; `ENOMEM` beyond `PTRDIFF_MAX`.
fn request(size: usize) -> Option<usize> {
    let most = isize::MAX as usize - 2 * ALIGNMENT;
    (size <= most).then(|| ((size + HEADER + ALIGNMENT - 1) & !(ALIGNMENT - 1)) - HEADER)
}

fn or_enomem(block: *mut u8) -> *mut c_void {
    if block.is_null() {
        set_errno(Errno::NOMEM);
    }
    block.cast()
}

/// `malloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_dlmalloc_malloc(size: usize) -> *mut c_void {
    // SAFETY: dlmalloc takes any size.
    or_enomem(request(size).map_or(null_mut(), |size| unsafe { heap().c_malloc(size) }))
}

/// `calloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_dlmalloc_calloc(count: usize, size: usize) -> *mut c_void {
    let Some(total) = count.checked_mul(size) else { return or_enomem(null_mut()) };
    let block = __wasilibc_dlmalloc_malloc(total);
    if !block.is_null() {
        // SAFETY: a new block of so many bytes.
        unsafe { block.cast::<u8>().write_bytes(0, total) };
    }
    block
}

/// `realloc`; like the default one it frees nothing for size 0.
///
/// # Safety
/// `block` is null or a block in use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_dlmalloc_realloc(block: *mut c_void, size: usize) -> *mut c_void {
    if block.is_null() {
        return __wasilibc_dlmalloc_malloc(size);
    }
    // SAFETY: the same contract.
    or_enomem(request(size).map_or(null_mut(), |size| unsafe { heap().c_realloc(block.cast(), size) }))
}

/// `free`.
///
/// # Safety
/// `block` is null or a block in use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_dlmalloc_free(block: *mut c_void) {
    if !block.is_null() {
        // SAFETY: the same contract.
        unsafe { heap().c_free(block.cast()) };
    }
}

/// `aligned_alloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_dlmalloc_aligned_alloc(align: usize, size: usize) -> *mut c_void {
    if !align.is_power_of_two() {
        set_errno(Errno::INVAL);
        return null_mut();
    }
    let Some(size) = request(size) else { return or_enomem(null_mut()) };
    // SAFETY: a power of two; dlmalloc refuses what is too large.
    or_enomem(unsafe { heap().c_memalign(align.max(ALIGNMENT), size) })
}

/// `malloc_usable_size`.
///
/// # Safety
/// `block` is null or a block in use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_dlmalloc_malloc_usable_size(block: *mut c_void) -> usize {
    if block.is_null() {
        return 0;
    }
    // SAFETY: a chunk's size, with two bits for its state, lies before its block.
    let chunk = unsafe { block.cast::<usize>().sub(1).read() } & !7;
    chunk - HEADER
}
