//! The heap behind the size classes of `malloc`: chunks with boundary tags, and a list of free chunks for each size or range of sizes.
//!
//! A crate of its own, because it is compiled with less inlining (`profile.guest` in the workspace's Cargo.toml): its caller is
//! the fast path, and small blocks seldom come this far.
//!
//! A block is known by its address, a multiple of 16, and lies in a chunk ([`chunk`]): the block before the next chunk's header.
//! No two free chunks are neighbours. What has not been handed out yet is the last chunk, the top, which is in no list; it never vanishes,
//! so that every other chunk has a neighbour behind it. A request takes the first chunk of the smallest list with chunks that are large
//! enough ([`bins`]), or a part of the top.
#![no_std]
#![cfg_attr(target_arch = "wasm32", feature(optimize_attribute))]

pub mod bins;
pub mod chunk;
mod damage;
#[cfg(target_arch = "wasm32")]
mod memory;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use bins::Bins;
use chunk::{FREED, HEADER, IN_USE, MINIMUM, PREVIOUS_IN_USE, STEP, head, set_head, size_of_chunk};
use core::ptr::null_mut;
pub use damage::Damage;
use damage::report;

/// So many bytes more, beside an eighth, has a block that grew.
pub const SLACK: usize = 2 * STEP;

/// The source of a heap's memory.
pub trait Memory {
    /// A region (start, end) of at least `size` bytes that is nobody's, all zero: behind `end`, the end of the last one, if that can be. The
    /// end is a multiple of 16, the start a multiple of 8.
    fn more(&mut self, end: usize, size: usize) -> Option<(usize, usize)>;
    /// Whether a region that [`Memory::more`] gives would now continue the last one.
    fn continues(&self, end: usize) -> bool;
}

/// The outcome of resizing a block in place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resized {
    /// The block has the new size.
    Done,
    /// The following block is in use.
    Unfit,
}

/// A heap. All zero until its first use, so that it costs a program no data.
pub struct Heap<M> {
    /// The end of the memory of the last region.
    end: usize,
    /// The last chunk, of `end - top` bytes.
    top: usize,
    /// From here to `end` memory has never been in use: it is zero.
    fresh: usize,
    bins: Bins,
    memory: M,
}

#[cfg(target_arch = "wasm32")]
pub use memory::LinearMemory;

#[cfg(target_arch = "wasm32")]
impl Heap<LinearMemory> {
    /// An empty heap over the linear memory.
    pub const fn new() -> Self {
        Heap::with(LinearMemory)
    }

    /// Has this thread see all memory of the heap, which others may have got from the host.
    #[cfg(target_feature = "atomics")]
    #[inline]
    pub fn see_memory(&self) {
        memory::see(self.end);
    }
}

#[cfg(target_arch = "wasm32")]
impl Default for Heap<LinearMemory> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M: Memory> Heap<M> {
    /// An empty heap.
    pub const fn with(memory: M) -> Self {
        Heap { end: 0, top: 0, fresh: 0, bins: Bins::new(), memory }
    }

    /// The end of the memory that blocks can lie in; 0 before the first.
    #[inline(always)]
    pub fn end(&self) -> usize {
        self.end
    }

    /// Memory from here on has never been in use.
    #[inline(always)]
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// How many of the first `size` bytes of a new block may be other than zero, after `fresh` was [`Heap::fresh`] before.
    #[inline(always)]
    pub fn used(&self, block: *mut u8, size: usize, fresh: usize) -> usize {
        let address = block.addr();
        if address + size <= fresh || address + size_of_chunk(address) != self.top {
            return size;
        }
        fresh.saturating_sub(address)
    }

    /// A block with a chunk of `size` bytes, a multiple of 16, from the memory that there is; null if no free chunk is large enough.
    #[inline(never)] // else the library has a copy of its own beside that of `malloc` here
    pub fn fit(&mut self, size: usize) -> *mut u8 {
        let size = size.max(MINIMUM);
        let block = self.bins.take(size, self.end);
        if block == 0 {
            return if self.end - self.top < size + MINIMUM { null_mut() } else { self.carve(size) };
        }
        let whole = size_of_chunk(block);
        if whole - size < MINIMUM {
            set_head(block, whole | IN_USE | PREVIOUS_IN_USE);
            set_head(block + whole, head(block + whole) | PREVIOUS_IN_USE);
        } else {
            set_head(block, size | IN_USE | PREVIOUS_IN_USE);
            self.bins.insert(block + size, whole - size);
        }
        block as *mut u8
    }

    /// A block of this size from the top, which is large enough. Its header is not looked at: that would take a fifth of the time of a
    /// large block, and a new one is written over it.
    #[inline(always)]
    fn carve(&mut self, size: usize) -> *mut u8 {
        let block = self.top;
        set_head(block, size | IN_USE | PREVIOUS_IN_USE);
        self.set_top(block + size);
        block as *mut u8
    }

    #[inline(always)]
    fn set_top(&mut self, top: usize) {
        set_head(top, (self.end - top) | FREED | PREVIOUS_IN_USE);
        self.top = top;
        if top > self.fresh {
            self.fresh = top;
        }
    }

    /// Gets memory such that the top has room for a chunk of `size` bytes; false when memory is exhausted.
    #[inline(never)]
    #[cfg_attr(target_arch = "wasm32", optimize(size))]
    pub fn grow(&mut self, size: usize) -> bool {
        if self.end != 0 {
            self.expect_sound(self.top);
        }
        // Where several threads ask for memory, what came may not continue what is here, and be too small: then once more.
        for _ in 0..3 {
            let left = self.end - self.top;
            if left >= size + MINIMUM {
                return true;
            }
            let have = if self.memory.continues(self.end) { left } else { 0 };
            let Some((start, end)) = self.memory.more(self.end, size + MINIMUM + 2 * STEP - have) else { return false };
            if start == self.end {
                self.end = end;
                self.set_top(self.top);
                continue;
            }
            if self.end != 0 {
                self.close();
            }
            self.end = end;
            self.set_top((start + HEADER + STEP - 1) & !(STEP - 1));
        }
        self.end - self.top >= size + MINIMUM
    }

    /// Makes the top a free chunk like any other, with a header behind it that says that there is nothing more.
    fn close(&mut self) {
        set_head(self.end, IN_USE | PREVIOUS_IN_USE);
        set_head(self.top, (self.end - self.top) | IN_USE | PREVIOUS_IN_USE);
        // SAFETY: a block that nobody has got.
        unsafe { self.free(self.top as *mut u8) };
    }

    /// A block of `size` bytes; null when memory is exhausted.
    #[inline(never)]
    pub fn malloc(&mut self, size: usize) -> *mut u8 {
        if size > isize::MAX as usize - 4 * MINIMUM {
            return null_mut();
        }
        let chunk = (size + HEADER + STEP - 1) & !(STEP - 1);
        let block = self.fit(chunk);
        if block.is_null() && self.grow(chunk) { self.fit(chunk) } else { block }
    }

    /// A block of `size` bytes, aligned to `align`, a power of two of 16 or more; null when memory is exhausted.
    #[inline(never)]
    pub fn memalign(&mut self, align: usize, size: usize) -> *mut u8 {
        let limit = isize::MAX as usize - 8 * MINIMUM;
        if size > limit || align > limit - size {
            return null_mut();
        }
        let size = ((size + HEADER + STEP - 1) & !(STEP - 1)).max(MINIMUM);
        let most = size + align + MINIMUM - STEP;
        let mut block = self.fit(most).addr();
        if block == 0 && self.grow(most) {
            block = self.fit(most).addr();
        }
        if block == 0 {
            return null_mut();
        }
        let mut at = (block + align - 1) & !(align - 1);
        if at != block {
            if at - block < MINIMUM {
                at += align;
            }
            let whole = size_of_chunk(block);
            set_head(block, (at - block) | IN_USE | head(block) & PREVIOUS_IN_USE);
            set_head(at, (whole - (at - block)) | IN_USE | PREVIOUS_IN_USE);
            self.release(block, at - block);
        }
        self.shrink(at, size_of_chunk(at), size);
        at as *mut u8
    }

    /// Frees the end of a block whose chunk of `old` bytes is longer than `size`.
    fn shrink(&mut self, block: usize, old: usize, size: usize) {
        if old - size >= MINIMUM {
            set_head(block, size | IN_USE | head(block) & PREVIOUS_IN_USE);
            set_head(block + size, (old - size) | IN_USE | PREVIOUS_IN_USE);
            self.release(block + size, old - size);
        }
    }

    /// Changes the size of a block's chunk from `old` to `size` bytes, a multiple of 16, without moving it. One that grows
    /// gets an eighth more, if it is there, so that most of the next steps are none.
    ///
    /// # Safety
    /// `block` must be a block in use with a chunk of `old` bytes.
    #[inline(never)]
    pub unsafe fn resize(&mut self, block: *mut u8, old: usize, size: usize) -> Resized {
        let (block, size, next) = (block.addr(), size.max(MINIMUM), block.addr() + old);
        self.expect_sound(next);
        if size <= old {
            self.shrink(block, old, size);
            return Resized::Done;
        }
        let more = size - old;
        // A block that grows is likely to grow again: some more, if it is there.
        let extra = (size / 8 + SLACK) & !(STEP - 1);
        // The last block grows in place.
        if next == self.top {
            if self.end - self.top < more + MINIMUM {
                // Memory that does not follow makes another top.
                let grown = self.grow(more);
                if !grown || next != self.top {
                    return Resized::Unfit;
                }
            }
            let more = if self.end - self.top >= more + extra + MINIMUM { more + extra } else { more };
            set_head(block, head(block) + more);
            self.set_top(next + more);
            return Resized::Done;
        }
        let follower = head(next);
        if follower & IN_USE != 0 || size_of_chunk(next) < more {
            return Resized::Unfit;
        }
        let whole = old + size_of_chunk(next);
        self.bins.remove(next, whole - old);
        if whole - size < extra + MINIMUM {
            set_head(block, head(block) + (whole - old));
            set_head(block + whole, head(block + whole) | PREVIOUS_IN_USE);
        } else {
            set_head(block, head(block) + more + extra);
            self.bins.insert(block + size + extra, whole - size - extra);
        }
        Resized::Done
    }

    /// Frees a block.
    ///
    /// # Safety
    /// `block` must be a block in use; it is freed afterwards.
    #[inline(never)]
    pub unsafe fn free(&mut self, block: *mut u8) {
        let size = size_of_chunk(block.addr());
        self.expect_sound(block.addr() + size);
        self.release(block.addr(), size);
    }

    /// Ends the program unless the header of the chunk behind a block can be one: that of a chunk in use that lies in the heap, or of a free
    /// chunk that has its size behind it too. What was written beyond a block's end is noticed before it is followed.
    #[inline(always)]
    fn expect_sound(&self, next: usize) {
        let head = head(next);
        let size = head & !(STEP - 1);
        let sound = if next == self.top {
            size == self.end - next
        } else {
            size <= self.end - next && (head & IN_USE != 0 || size >= MINIMUM && chunk::is_free(next, size))
        };
        if !sound {
            report(Damage::BehindBlock);
        }
    }

    /// Joins a chunk that is given up with its neighbours.
    #[inline(always)]
    fn release(&mut self, mut block: usize, mut size: usize) {
        let next = block + size;
        let previous_in_use = head(block) & PREVIOUS_IN_USE != 0;
        // Also where the chunk before swallows it: who frees it once more is found out.
        set_head(block, size | FREED | PREVIOUS_IN_USE);
        if !previous_in_use {
            let before = chunk::size_before(block);
            // Either the block before was written to after it was freed, or this one's header is not its own.
            if before % STEP != 0 || before > block || head(block - before) != before | FREED | PREVIOUS_IN_USE {
                report(Damage::FreedBlock);
            }
            self.bins.remove(block - before, before);
            (block, size) = (block - before, size + before);
        }
        if next == self.top {
            return self.set_top(block);
        }
        let follower = head(next);
        if follower & IN_USE == 0 {
            self.bins.remove(next, size_of_chunk(next));
            size += size_of_chunk(next);
        } else {
            set_head(next, follower & !PREVIOUS_IN_USE);
        }
        self.bins.insert(block, size);
    }
}
