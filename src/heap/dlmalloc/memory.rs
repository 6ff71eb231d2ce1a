//! Where dlmalloc's memory comes from: first what lies between `__heap_base` and the end of the initial memory, then
//! `memory.grow`.
//!
//! C wants blocks aligned to 16 bytes; dlmalloc on a 32-bit machine aligns to 8. Callers round every request so that its chunk
//! (request plus 4 bytes of header) is a multiple of 16 bytes long, and the memory here begins so that the first block lies on a
//! multiple of 16. Splitting and joining then keep all blocks there.

use core::cell::Cell;
use dlmalloc::Allocator;
use wasi_libc_heap::{LinearMemory, Memory};

const PAGE: usize = 65536;
/// dlmalloc's own needs at both ends of a region.
const ENDS: usize = 32;
const NOTHING: (*mut u8, usize, u32) = (core::ptr::null_mut(), 0, 0);

/// The linear memory as dlmalloc's system allocator.
pub struct System {
    /// The end of the last region given to dlmalloc; 0 before the first.
    end: Cell<usize>,
}

// SAFETY: without threads there is nowhere to send it; dlmalloc asks for it.
unsafe impl Send for System {}

impl System {
    pub const fn new() -> Self {
        System { end: Cell::new(0) }
    }
}

// SAFETY: the regions are disjoint, belong to nothing else, and are never taken back.
unsafe impl Allocator for System {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let Some(size) = size.checked_add(ENDS) else { return NOTHING };
        let Some((start, end)) = LinearMemory.more(self.end.get(), size) else { return NOTHING };
        // A region that follows the last one continues it; any other starts 8 bytes behind a multiple of 16, so that the
        // first block, behind a chunk header of 8 bytes, lies on one.
        let base = if start == self.end.get() { start } else { ((start + 15) & !15) + 8 };
        self.end.set(end);
        (base as *mut u8, end - base, 0)
    }

    fn remap(&self, _block: *mut u8, _old: usize, _new: usize, _can_move: bool) -> *mut u8 {
        core::ptr::null_mut()
    }

    fn free_part(&self, _block: *mut u8, _old: usize, _new: usize) -> bool {
        false
    }

    fn free(&self, _block: *mut u8, _size: usize) -> bool {
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
