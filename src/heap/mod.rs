//! The malloc family, over dlmalloc (crate `wasi-libc-heap`).
//!
//! Small blocks that were freed wait in the [`front`], a list for each size, and are handed out from there without a visit to
//! dlmalloc. `free` looks at every pointer first ([`chunk`]): one that is no block, or was freed before, ends the program with a
//! message instead of corrupting the heap.
//!
//! `malloc`, `calloc`, `realloc`, `free`, `aligned_alloc` and `malloc_usable_size` are one object: a program that defines
//! one of them and uses another of ours is told so by the linker. The rest ([`derived`]) goes through those symbols.

mod chunk;
pub mod derived;
mod front;
#[cfg(target_feature = "atomics")]
mod shared;

use crate::abi::{Errno, c_void, set_errno};
use crate::wasi;
#[cfg(not(target_feature = "atomics"))]
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use front::Damage;
#[cfg(not(target_feature = "atomics"))]
use front::Front;
#[cfg(target_feature = "atomics")]
use shared::{back, end, front};
#[cfg(not(target_feature = "atomics"))]
use wasi_libc_heap::Heap as Back;

#[cfg(not(target_feature = "atomics"))]
struct Heap {
    front: Front,
    back: Back,
}

#[cfg(not(target_feature = "atomics"))]
struct Global(UnsafeCell<Heap>);

#[cfg(not(target_feature = "atomics"))]
// SAFETY: wasm32-wasip1 has no threads.
unsafe impl Sync for Global {}

#[cfg(not(target_feature = "atomics"))]
static HEAP: Global = Global(UnsafeCell::new(Heap { front: Front::new(), back: Back::new() }));

/// What C guarantees of every block.
const ALIGNMENT: usize = 16;

#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
fn heap() -> &'static mut Heap {
    // SAFETY: one thread, and no function here calls back into the program while it holds the reference.
    unsafe { &mut *HEAP.0.get() }
}

#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
fn front() -> &'static mut Front {
    &mut heap().front
}

#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
fn back() -> &'static mut Back {
    &mut heap().back
}

/// The end of the memory that blocks can lie in.
#[cfg(not(target_feature = "atomics"))]
#[inline(always)]
fn end() -> usize {
    heap().back.end()
}

/// The size of the chunk for a block of `size` bytes, a multiple of 16; `None` if the block exceeds `PTRDIFF_MAX`.
#[inline(always)]
fn chunk_size(size: usize) -> Option<usize> {
    if size > isize::MAX as usize - 2 * ALIGNMENT {
        return None;
    }
    Some((size + chunk::HEADER + ALIGNMENT - 1) & !(ALIGNMENT - 1))
}

/// Ends the program over an error of its own that would corrupt the heap.
#[cold]
#[inline(never)]
fn fail(message: &[u8]) -> ! {
    // Nowhere to report a failed write to stderr.
    let _ = wasi::fd::write(2, &[wasi::types::CioVec::new(message)]);
    core::arch::wasm32::unreachable()
}

#[cold]
#[inline(never)]
fn damaged(damage: Damage) -> ! {
    fail(match damage {
        Damage::FreedTwice => b"free: block was freed before\n",
        Damage::WrittenAfterFree => b"malloc: a freed block was written to\n",
    })
}

/// The size of the chunk of a block that C passes; ends the program if it is no block.
///
/// # Safety
/// `block` is not used after this if it is no block in use.
#[inline(always)]
fn checked(block: *mut u8) -> usize {
    match chunk::size_in_use(block, end()) {
        Some(size) => size,
        None => fail(b"free: not an allocated block\n"),
    }
}

/// Whether a block with a chunk of this size has been freed.
#[inline(always)]
fn is_freed(block: *mut u8, size: usize) -> bool {
    front().has_freed(block, end()) || chunk::is_retired(block, size)
}

#[cold]
#[inline(never)]
fn or_enomem(block: *mut u8) -> *mut c_void {
    if block.is_null() {
        set_errno(Errno::NOMEM);
    }
    block.cast()
}

/// Ends the program if what lies behind a block was written to: dlmalloc is about to look there. Not with threads: without the
/// lock another one may be changing what lies there.
fn check_bound(block: *mut u8, size: usize) {
    if cfg!(target_feature = "atomics") {
        return;
    }
    // SAFETY: `checked` found a block with a chunk of this size.
    if !unsafe { chunk::is_bounded(block, size, end()) } {
        fail(b"free: the memory behind a block was written to\n");
    }
}

/// Frees a block with a chunk of `size` bytes in dlmalloc.
///
/// # Safety
/// The block must be in use for dlmalloc, and nobody's.
unsafe fn give_back(block: *mut u8, size: usize) {
    check_bound(block, size);
    // SAFETY: the same contract.
    unsafe { back().free(block) };
}

/// A request of this size gives what waits in the front back first, as its blocks keep larger ones apart.
const LARGE: usize = 16384;

/// Gives what waits in the front back to dlmalloc, which joins it with its neighbours.
#[cold]
#[inline(never)]
fn consolidate() {
    loop {
        match front().drain() {
            Ok(block) if block.is_null() => break,
            // SAFETY: a block in use for dlmalloc that nobody owns.
            Ok(block) => unsafe { give_back(block, checked(block)) },
            Err(damage) => damaged(damage),
        }
    }
}

/// A block of dlmalloc's with a chunk of `chunk` bytes.
#[inline(never)]
fn allocate_back(chunk: usize) -> *mut u8 {
    #[cfg(target_feature = "atomics")]
    crate::os::thread::AT_END.install(consolidate);
    if chunk >= LARGE {
        consolidate();
    }
    let size = chunk - chunk::HEADER;
    let mut block = back().malloc(size);
    if block.is_null() && chunk < LARGE {
        consolidate();
        block = back().malloc(size);
    }
    // SAFETY: null or a new block with a chunk of this size.
    unsafe { chunk::revive(block, chunk) };
    block
}

#[inline(always)]
fn allocate(size: usize) -> *mut u8 {
    let Some(chunk) = chunk_size(size) else { return null_mut() };
    match front().take(chunk) {
        Ok(block) if block.is_null() => allocate_back(chunk),
        Ok(block) => block,
        Err(damage) => damaged(damage),
    }
}

/// `align` is a power of two.
fn allocate_aligned(align: usize, size: usize) -> *mut u8 {
    if align <= ALIGNMENT {
        return allocate(size);
    }
    match chunk_size(size) {
        Some(chunk) if chunk.checked_add(align).is_some_and(|sum| sum < isize::MAX as usize) => {
            let block = back().memalign(align, chunk - chunk::HEADER);
            // SAFETY: null or a new block with a chunk of this size.
            unsafe { chunk::revive(block, chunk) };
            block
        }
        _ => null_mut(),
    }
}

/// # Safety
/// As for [`free`].
#[inline(always)]
unsafe fn release(block: *mut u8) {
    if block.is_null() {
        return;
    }
    let size = checked(block);
    // SAFETY: a block in use, which its owner gives back.
    match unsafe { front().put(block, size, end()) } {
        Ok(true) => {}
        // SAFETY: the same, and the front has not taken it.
        Ok(false) => unsafe {
            if !chunk::retire(block, size) {
                damaged(Damage::FreedTwice);
            }
            give_back(block, size);
        },
        Err(damage) => damaged(damage),
    }
}

/// # Safety
/// As for [`realloc`].
unsafe fn resize(block: *mut u8, size: usize) -> *mut u8 {
    if block.is_null() {
        return allocate(size);
    }
    let (old, Some(chunk)) = (checked(block), chunk_size(size)) else { return null_mut() };
    if is_freed(block, old) {
        damaged(Damage::FreedTwice);
    }
    if chunk == old {
        return block;
    }
    if chunk >= LARGE {
        consolidate();
    }
    check_bound(block, old);
    // SAFETY: a block of dlmalloc's, in use. The program's bytes are kept where a mark would be.
    unsafe {
        #[allow(unused_mut)]
        let mut back = back();
        let new = back.realloc(block, chunk - chunk::HEADER);
        if !chunk::covers_mark(old) {
            chunk::revive(new, chunk);
        } else if new != block && !new.is_null() {
            // The word lies behind the links of any free chunk that the old block has become part of.
            chunk::retire(block, old);
        }
        #[cfg(target_feature = "atomics")]
        drop(back); // nobody got the old block before the mark
        new
    }
}

/// Allocates `size` bytes, aligned to 16. Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/malloc.html>
#[unsafe(no_mangle)]
pub extern "C" fn malloc(size: usize) -> *mut c_void {
    let block = allocate(size);
    if block.is_null() { or_enomem(block) } else { block.cast() }
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
    // SAFETY: C's caller passes null or a block of its own.
    or_enomem(unsafe { resize(block.cast(), size) })
}

/// Frees a block; does nothing for null. Keeps `errno`. A pointer that is no block, or one that was freed before, ends the
/// program with a message.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/free.html>
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(block: *mut c_void) {
    // SAFETY: C's caller gives the block up.
    unsafe { release(block.cast()) }
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
    let size = checked(block.cast());
    if is_freed(block.cast(), size) {
        damaged(Damage::FreedTwice);
    }
    size - chunk::HEADER
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
    // SAFETY: C's caller gives the block up.
    unsafe { release(block.cast()) }
}
