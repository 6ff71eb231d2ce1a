//! The malloc family, over the crate `wasi-libc-heap`.
//!
//! Small blocks that were freed wait in the [`front`], a list for each size, and are handed out from there without a visit to
//! the heap behind. `free` looks at every pointer first ([`inspect`]): one that is no block, or was freed before, ends the program with a
//! message instead of corrupting the heap.
//!
//! `malloc`, `calloc`, `realloc`, `free`, `aligned_alloc` and `malloc_usable_size` are one object: a program that defines
//! one of them and uses another of ours is told so by the linker. The rest ([`derived`]) goes through those symbols.

mod damaged;
pub mod derived;
#[cfg(not(target_feature = "atomics"))]
pub mod dlmalloc;
mod fail;
mod front;
#[cfg(not(target_feature = "atomics"))]
pub mod pool;
#[cfg(target_feature = "atomics")]
mod shared;

use crate::abi::{Errno, c_void, part, set_errno, small};
#[cfg(not(target_feature = "atomics"))]
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use damaged::__wasilibc_heap_damaged;
use fail::fail;
use front::Damage;
#[cfg(not(target_feature = "atomics"))]
use front::Front;
#[cfg(target_feature = "atomics")]
use shared::{back, end, front};
use wasi_libc_heap::chunk::{Found, HEADER, STEP, inspect};
use wasi_libc_heap::{Resized, SLACK};

#[cfg(not(target_feature = "atomics"))]
type Back = wasi_libc_heap::Heap<wasi_libc_heap::LinearMemory>;

unsafe extern "C" {
    /// The linker's: the first byte behind data and stack.
    static __heap_base: u8;
}

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
    if size > isize::MAX as usize - 4 * STEP {
        return None;
    }
    Some((size + HEADER + STEP - 1) & !(STEP - 1))
}

#[cold]
#[inline(never)]
fn damaged(damage: Damage) -> ! {
    match damage {
        Damage::FreedTwice => fail(b"free: block was freed before\n"),
        Damage::WrittenAfterFree => __wasilibc_heap_damaged(wasi_libc_heap::Damage::FreedBlock),
    }
}

/// The size of the chunk of a block that C passes; ends the program if it is no block.
#[inline(always)]
fn checked(block: *mut u8) -> usize {
    match inspect(block, (&raw const __heap_base).addr(), end()) {
        Found::InUse(size) => size,
        Found::Freed => damaged(Damage::FreedTwice),
        Found::Nothing => fail(b"free: not an allocated block\n"),
    }
}

#[cold]
#[inline(never)]
fn or_enomem(block: *mut u8) -> *mut c_void {
    if block.is_null() {
        set_errno(Errno::NOMEM);
    }
    block.cast()
}

/// Gives what waits in the front back to the heap, which joins it with its neighbours. Returns how many bytes that were.
#[cold]
#[inline(never)]
#[small]
fn consolidate() -> usize {
    let (mut list, mut bytes) = (0, 0);
    while list <= front::LARGEST {
        match front().take(list) {
            Ok(block) if block.is_null() => list += STEP,
            Ok(block) => {
                bytes += checked(block);
                // SAFETY: a block in use for the heap that has no owner.
                unsafe { back().free(block) };
            }
            Err(damage) => damaged(damage),
        }
    }
    bytes
}

/// A block with a chunk of this size that the lists do not have.
#[inline(always)]
fn allocate_back(chunk: usize) -> *mut u8 {
    let block = back().fit(chunk);
    if block.is_null() { collect(chunk) } else { block }
}

/// A block that there is no memory for, unless in the lists. They are given back before the heap grows: that is the work that `free` has put
/// off, and no more.
#[cold]
#[inline(never)]
fn collect(chunk: usize) -> *mut u8 {
    #[cfg(target_feature = "atomics")]
    crate::os::thread::AT_END.install(|| _ = consolidate());
    consolidate();
    // Locked to the end: another thread would take what this one has got from the host.
    #[allow(unused_mut, reason = "a guard where there are threads")]
    let mut heap = back();
    let block = heap.fit(chunk);
    if !block.is_null() || !heap.grow(chunk) {
        return block;
    }
    heap.fit(chunk)
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
        Ok(false) => unsafe { back().free(block) },
        Err(damage) => damaged(damage),
    }
}

/// # Safety
/// As for [`realloc`].
#[inline(always)]
unsafe fn resize(block: *mut u8, size: usize) -> *mut u8 {
    if block.is_null() {
        return allocate(size);
    }
    let (old, Some(chunk)) = (checked(block), chunk_size(size)) else { return null_mut() };
    if front().has_freed(block, end()) {
        damaged(Damage::FreedTwice);
    }
    // A little smaller is no gain, and what is larger than it had to be may be so on purpose (`relocate`).
    if old.wrapping_sub(chunk) <= old / 8 + SLACK {
        return block;
    }
    // SAFETY: a block in use.
    let resized = unsafe { back().resize(block, old, chunk) };
    match resized {
        Resized::Done => block,
        // SAFETY: a block in use.
        Resized::Unfit => unsafe { relocate(block, old, size) },
    }
}

/// A chunk of this size is large.
const LARGE: usize = 16384;

/// Moves a block with a chunk of `old` bytes to one of `size` bytes, which are more. A block that grows is likely to grow again.
///
/// # Safety
/// As for [`realloc`].
#[inline(never)]
unsafe fn relocate(block: *mut u8, old: usize, size: usize) -> *mut u8 {
    if old >= LARGE {
        // What waits in the lists keeps a large block from growing where it lies; its bytes take longer to copy.
        consolidate();
        let chunk = (size + HEADER + STEP - 1) & !(STEP - 1);
        // SAFETY: a block in use with a chunk of this size.
        if unsafe { back().resize(block, old, chunk) } == Resized::Done {
            return block;
        }
    }
    let mut new = allocate(size + size / 8 + SLACK);
    if new.is_null() {
        new = allocate(size);
    }
    if !new.is_null() {
        // SAFETY: the new block is larger, and they are two; the old one is given up.
        unsafe {
            new.copy_from_nonoverlapping(block, old - HEADER);
            release(block);
        }
    }
    new
}

part!(
    /// [`extend`], for mappings.
    EXTEND: fn(*mut u8, usize) -> bool = extend, "__wasilibc_part_heap_extend"
);

/// Makes a block larger without moving it, if it is one (the program may wrap `malloc`), and if the memory behind it is free.
fn extend(block: *mut u8, size: usize) -> bool {
    let Some(chunk) = chunk_size(size) else { return false };
    let mut fits = false;
    for is_last in [false, true] {
        let Found::InUse(old) = inspect(block, (&raw const __heap_base).addr(), end()) else { return false };
        // SAFETY: a block in use.
        fits = chunk <= old || unsafe { back().resize(block, old, chunk) } == Resized::Done;
        if fits || is_last || consolidate() == 0 {
            break;
        }
    }
    fits
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
    let Some(total) = count.checked_mul(size) else { return or_enomem(null_mut()) };
    #[cfg(not(target_feature = "atomics"))]
    let fresh = back().fresh();
    let block = allocate(total);
    if block.is_null() {
        return or_enomem(block);
    }
    #[cfg(not(target_feature = "atomics"))]
    let total = back().used(block, total, fresh);
    if total <= 64 {
        // The block's length and address are multiples of 4. A call of `memory.fill` would take longer.
        for at in (0..total).step_by(4) {
            // SAFETY: within the block that was just allocated.
            unsafe { block.wrapping_add(at).cast::<u32>().write(0) };
        }
    } else {
        // SAFETY: at most as many bytes as were just allocated.
        unsafe { block.write_bytes(0, total) };
    }
    block.cast()
}

/// Changes the size of a block, moving it if need be; a null block is a new one, a size of 0 leaves an empty block.
/// Errors: `ENOMEM`, and the old block stays. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/realloc.html>
#[unsafe(no_mangle)]
pub unsafe extern "C" fn realloc(block: *mut c_void, size: usize) -> *mut c_void {
    // SAFETY: C's caller passes null or a block of its own.
    let block = unsafe { resize(block.cast(), size) };
    if block.is_null() { or_enomem(block) } else { block.cast() }
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
    let waits = chunk_size(size).and_then(|chunk| front().first(chunk)).is_some_and(|block| block % align == 0);
    let block = if align <= STEP || waits { allocate(size) } else { back().memalign(align, size) };
    if block.is_null() { or_enomem(block) } else { block.cast() }
}

/// How many bytes of the block may be used: at least what was asked for; 0 for null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn malloc_usable_size(block: *mut c_void) -> usize {
    if block.is_null() {
        return 0;
    }
    let size = checked(block.cast());
    if front().has_freed(block.cast(), end()) {
        damaged(Damage::FreedTwice);
    }
    size - HEADER
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

#[cfg(not(target_feature = "atomics"))]
unsafe extern "C" {
    fn __wasilibc_own_block();
}

/// Never called: has `own_block.s` linked.
#[cfg(not(target_feature = "atomics"))]
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_with_own_block() {
    // SAFETY: does nothing.
    unsafe { __wasilibc_own_block() }
}
