//! dlmalloc over the linear memory: the heap behind the size classes of `malloc`.
//!
//! A crate of its own, because it is compiled with less inlining (`profile.guest` in the workspace's Cargo.toml): its caller is
//! the fast path, and small blocks seldom come this far.
//!
//! C wants blocks aligned to 16 bytes, `max_align_t`'s alignment; dlmalloc on a 32-bit machine aligns to 8. Callers round
//! every request so that its chunk (request plus 4 bytes of header) is a multiple of 16 bytes long, and [`LinearMemory`]
//! hands memory to dlmalloc so that its first block lies on a multiple of 16. Splitting and joining then keep all blocks
//! there. Only the odd rest at a segment's end may have another length, and nothing is carved behind it.
#![no_std]
#![cfg(target_arch = "wasm32")]

mod memory;

use dlmalloc::Dlmalloc;
use memory::LinearMemory;

/// The heap. All zero until its first use, so that it costs a program no data.
pub struct Heap {
    ready: bool,
    heap: core::mem::MaybeUninit<Dlmalloc<LinearMemory>>,
}

impl Heap {
    /// An empty heap.
    pub const fn new() -> Self {
        Heap { ready: false, heap: core::mem::MaybeUninit::zeroed() }
    }

    fn heap(&mut self) -> &mut Dlmalloc<LinearMemory> {
        if !self.ready {
            let mut heap = Dlmalloc::new_with_allocator(LinearMemory::new());
            // Small, so that the memory the program starts with serves the first requests; growth is `memory`'s to decide.
            heap.set_granularity(4096);
            self.heap.write(heap);
            self.ready = true;
        }
        // SAFETY: written before `ready` was set.
        unsafe { self.heap.assume_init_mut() }
    }

    /// The end of the memory that blocks can lie in; 0 before the first.
    #[inline(always)]
    pub fn end(&self) -> usize {
        // SAFETY: `Dlmalloc` holds numbers and nullable pointers only, so that all zero is a value of it.
        unsafe { self.heap.assume_init_ref() }.allocator().end.get()
    }

    /// A block of `size` bytes, 12 more than a multiple of 16; null when memory is exhausted.
    #[inline(never)]
    pub fn malloc(&mut self, size: usize) -> *mut u8 {
        // SAFETY: dlmalloc takes any size.
        unsafe { self.heap().c_malloc(size) }
    }

    /// As [`Heap::malloc`], aligned to `align`, a power of two.
    #[inline(never)]
    pub fn memalign(&mut self, align: usize, size: usize) -> *mut u8 {
        // SAFETY: a power of two; dlmalloc refuses what is too large.
        unsafe { self.heap().c_memalign(align, size) }
    }

    /// Resizes a block, which may move; null, with the block unchanged, when memory is exhausted.
    ///
    /// # Safety
    /// `block` must be a block in use.
    #[inline(never)]
    pub unsafe fn realloc(&mut self, block: *mut u8, size: usize) -> *mut u8 {
        // SAFETY: the same contract.
        unsafe { self.heap().c_realloc(block, size) }
    }

    /// Frees a block.
    ///
    /// # Safety
    /// `block` must be a block in use, and is none afterwards.
    #[inline(never)]
    pub unsafe fn free(&mut self, block: *mut u8) {
        // SAFETY: the same contract.
        unsafe { self.heap().c_free(block) }
    }
}

impl Default for Heap {
    fn default() -> Self {
        Self::new()
    }
}
