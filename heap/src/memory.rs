//! Where dlmalloc's memory comes from: first what lies between `__heap_base` and the end of the initial memory, then
//! `memory.grow`.

use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::Cell;
use dlmalloc::Allocator;

/// WebAssembly's page.
pub const PAGE: usize = 65536;

unsafe extern "C" {
    /// The linker's: the first byte behind data and stack.
    static __heap_base: u8;
}

/// The linear memory as dlmalloc's system allocator.
pub struct LinearMemory {
    /// The end of the last region given to dlmalloc; 0 before the first.
    pub(crate) end: Cell<usize>,
}

// SAFETY: without threads there is nowhere to send it; dlmalloc asks for it.
unsafe impl Send for LinearMemory {}

impl LinearMemory {
    pub const fn new() -> Self {
        LinearMemory { end: Cell::new(0) }
    }

    /// The region `start..end` as dlmalloc wants it. One that follows the last region continues it; any other starts 8
    /// bytes behind a multiple of 16, so that the first block, behind a chunk header of 8 bytes, lies on one.
    fn region(&self, start: usize, end: usize) -> (*mut u8, usize, u32) {
        let base = if start == self.end.get() { start } else { ((start + 15) & !15) + 8 };
        self.end.set(end);
        (base as *mut u8, end - base, 0)
    }
}

// SAFETY: the regions are disjoint, belong to nobody else, and are never taken back.
unsafe impl Allocator for LinearMemory {
    #[cfg(target_feature = "atomics")]
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let nothing = (core::ptr::null_mut(), 0, 0);
        let Some(size) = size.checked_add(32) else { return nothing };
        if self.end.get() == 0 {
            let (start, end) = ((&raw const __heap_base) as usize, memory_size::<0>().min(PAGE - 1) * PAGE);
            if end > start && end - start >= size {
                return self.region(start, end);
            }
        }
        // Other threads may get memory from the host meanwhile: only what this call of it returns is ours.
        let missing = size.div_ceil(PAGE);
        let generous = missing.max(memory_size::<0>() / 8);
        for pages in [generous, missing] {
            let before = memory_grow::<0>(pages);
            if before != usize::MAX {
                // The end of 4 GiB is not an address; its last page stays unused.
                let (start, end) = (before * PAGE, before.saturating_add(pages).min(PAGE - 1) * PAGE);
                return if end - start < size { nothing } else { self.region(start, end) };
            }
        }
        nothing
    }

    #[cfg(not(target_feature = "atomics"))]
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let nothing = (core::ptr::null_mut(), 0, 0);
        let size = match size.checked_add(32) {
            Some(size) => size,
            None => return nothing,
        };
        let limit = memory_size::<0>() * PAGE;
        let start = if self.end.get() == 0 { (&raw const __heap_base) as usize } else { limit };
        let missing = size.saturating_sub(limit.saturating_sub(start)).div_ceil(PAGE);
        if missing != 0 {
            // Ask for an eighth more than there is, so that a growing heap grows seldom; then for what is needed.
            let generous = missing.max(memory_size::<0>() / 8);
            if memory_grow::<0>(generous) == usize::MAX
                && (generous == missing || memory_grow::<0>(missing) == usize::MAX)
            {
                return nothing;
            }
        }
        // The end of 4 GiB is not an address; its last page stays unused.
        let end = memory_size::<0>().min(PAGE - 1) * PAGE;
        if end <= start || end - start < size { nothing } else { self.region(start, end) }
    }

    fn remap(&self, _ptr: *mut u8, _oldsize: usize, _newsize: usize, _can_move: bool) -> *mut u8 {
        core::ptr::null_mut()
    }

    fn free_part(&self, _ptr: *mut u8, _oldsize: usize, _newsize: usize) -> bool {
        false
    }

    fn free(&self, _ptr: *mut u8, _size: usize) -> bool {
        false
    }

    fn can_release_part(&self, _flags: u32) -> bool {
        false
    }

    fn allocates_zeros(&self) -> bool {
        false
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}
