//! Where the heap's memory comes from: first what lies between `__heap_base` and the end of the initial memory, then
//! `memory.grow`.

use crate::Memory;
use core::arch::wasm32::{memory_grow, memory_size};

/// WebAssembly's page.
const PAGE: usize = 65536;

unsafe extern "C" {
    /// The linker's: the first byte behind data and stack.
    static __heap_base: u8;
    /// The linker's: the first byte behind the initial memory.
    static __heap_end: u8;
}

/// The linear memory.
pub struct LinearMemory;

/// The end of the memory that there is. The end of 4 GiB is not an address; its last page stays unused.
fn limit() -> usize {
    memory_size::<0>().min(PAGE - 1) * PAGE
}

/// The end of the initial memory. What lies behind it was given by the host to whoever asked, and may be somebody's.
fn initial() -> usize {
    // The byte before it has an address even where the initial memory is 4 GiB.
    (&raw const __heap_end).wrapping_sub(1).addr().min((PAGE - 1) * PAGE - 1) + 1
}

/// Has this thread see memory up to `end`. V8 keeps the size of a shared memory for each thread, and brings it up to date only some
/// time after another thread has made it larger; `memory.fill` and `memory.copy` trap beyond it. A growth by nothing does so at once.
#[cfg(target_feature = "atomics")]
#[inline]
pub fn see(end: usize) {
    if limit() < end {
        memory_grow::<0>(0);
    }
}

impl Memory for LinearMemory {
    fn continues(&self, end: usize) -> bool {
        end == limit()
    }

    fn more(&mut self, end: usize, size: usize) -> Option<(usize, usize)> {
        let mut left = 0;
        if end == 0 {
            let (start, initial) = ((&raw const __heap_base).addr(), initial());
            let first = initial.saturating_sub(start);
            if first >= size {
                return Some((start, start + first));
            }
            // Where the first request does not fit into the initial memory, that and what comes behind it are one region.
            if initial == limit() && !cfg!(target_feature = "atomics") {
                left = first;
            }
        }
        let missing = (size - left).div_ceil(PAGE);
        // Ask for a sixteenth more than there is, so that a growing heap grows seldom; then for what is needed.
        for pages in [missing.max(memory_size::<0>() / 16), missing] {
            // Other threads may get memory from the host meanwhile: only what this call of it returns is ours.
            let before = memory_grow::<0>(pages);
            if before != usize::MAX {
                let (from, to) = (before * PAGE, before.saturating_add(pages).min(PAGE - 1) * PAGE);
                return (to - from + left >= size).then_some((from - left, to));
            }
        }
        None
    }
}
