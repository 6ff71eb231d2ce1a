//! The front of the heap: freed small blocks, ready to be handed out again, a list for each size.
//!
//! A block in a list is still in use for the heap behind it, so `malloc` and `free` of a small block touch the list's head
//! and the block alone. Before the heap grows the lists are given back to it, which joins blocks with their neighbours.
//!
//! The first two words of a listed block are the link to the next and a [mark](mark), both mixed with the block's own
//! address: a block that carries its mark has been freed already, and one that has lost it was written to after `free`.

use wasi_libc_heap::chunk::STEP;

/// Chunks up to this size, header included, have a list.
pub const LARGEST: usize = 2048;
const LISTS: usize = LARGEST / STEP + 1;

/// The lists. All zero at the start.
pub struct Front {
    heads: [*mut Listed; LISTS],
}

/// The beginning of a block in a list.
#[repr(C)]
struct Listed {
    /// The next block's address, mixed with this block's.
    link: usize,
    mark: usize,
}

/// The mark of a listed block: a value unique to its address.
#[inline(always)]
fn mark(block: *mut Listed) -> usize {
    block.addr() ^ 0x9e37_79b9
}

/// A block's neighbour in the list, coded or decoded: a stray write makes it an address that is not aligned.
#[inline(always)]
fn mixed(block: *mut Listed, next: usize) -> usize {
    next ^ block.addr() ^ 0x9e37_79b8
}

/// Why the front refuses a block.
pub enum Damage {
    /// It is in a list already.
    FreedTwice,
    /// A listed block was written to.
    WrittenAfterFree,
}

impl Front {
    /// Empty lists.
    pub const fn new() -> Self {
        Front { heads: [core::ptr::null_mut(); LISTS] }
    }

    /// A block whose chunk has exactly `size` bytes; null if there is none.
    #[inline(always)]
    pub fn take(&mut self, size: usize) -> Result<*mut u8, Damage> {
        let Some(head) = self.heads.get_mut(size / STEP) else { return Ok(core::ptr::null_mut()) };
        let block = *head;
        if block.is_null() {
            return Ok(core::ptr::null_mut());
        }
        // SAFETY: a listed block is a live chunk of the heap's, of 16 bytes at least, that nothing else owns.
        let listed = unsafe { &mut *block };
        let next = mixed(block, listed.link);
        if listed.mark != mark(block) || next % STEP != 0 {
            return Err(Damage::WrittenAfterFree);
        }
        listed.mark = 0;
        *head = block.with_addr(next);
        Ok(block.cast())
    }

    /// The address of the block that [`Front::take`] would return.
    #[inline(always)]
    pub fn first(&self, size: usize) -> Option<usize> {
        self.heads.get(size / STEP).map(|head| head.addr()).filter(|head| *head != 0)
    }

    /// Puts the block with a chunk of `size` bytes into its list; false if it has none. The heap ends at `end`.
    ///
    /// # Safety
    /// `block` must be a block in use, and must not be used afterwards.
    #[inline(always)]
    pub unsafe fn put(&mut self, block: *mut u8, size: usize, end: usize) -> Result<bool, Damage> {
        if self.has_freed(block, end) {
            return Err(Damage::FreedTwice);
        }
        let block: *mut Listed = block.cast();
        let Some(head) = self.heads.get_mut(size / STEP) else { return Ok(false) };
        // SAFETY: a freed block, which is larger than a link and belongs to nothing else.
        unsafe { block.write(Listed { link: mixed(block, head.addr()), mark: mark(block) }) };
        *head = block;
        Ok(true)
    }

    /// Whether a block, which must be the heap's, is in one of the lists.
    #[inline(always)]
    pub fn has_freed(&self, block: *mut u8, end: usize) -> bool {
        let block: *mut Listed = block.cast();
        // SAFETY: every block has two words at least.
        (unsafe { (*block).mark }) == mark(block) && self.contains(block, end)
    }

    /// Whether a block is in one of the lists: its mark alone may be a program's own data.
    #[cold]
    fn contains(&self, block: *mut Listed, end: usize) -> bool {
        for &head in &self.heads {
            let mut at = head;
            // A list that was damaged ends the walk.
            while !at.is_null() && at.addr() < end && at.addr() % STEP == 0 {
                if at == block {
                    return true;
                }
                // SAFETY: aligned, and within the memory.
                at = at.with_addr(mixed(at, unsafe { (*at).link }));
            }
        }
        false
    }
}
