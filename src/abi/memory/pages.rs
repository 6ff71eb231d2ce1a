//! Page-aligned memory.

use crate::abi::c::PAGE_SIZE;
#[cfg(target_arch = "wasm32")]
use crate::abi::part_of;
use crate::abi::{Errno, Out, c_free, c_zeroed};
use crate::algo::diff::next_change;
use crate::wasi::types::CioVec;
use core::sync::atomic::{AtomicUsize, Ordering};

/// The header of the memory: a count of the [`Pages`] that share it.
type Count = AtomicUsize;

#[cfg(target_arch = "wasm32")]
part_of!(
    /// Makes a block of `malloc`'s larger where it is; says whether it has so many bytes now.
    EXTEND: fn(*mut u8, usize) -> bool = "__wasilibc_part_heap_extend"
);

/// Zeroed memory that starts on a page, from the program's `calloc` if it has one, given back with the last that shares it.
///
/// C may hold pointers into the memory and change it, so it is never lent as a slice: bytes are copied in and out.
pub struct Pages {
    block: *mut u8,
    start: *mut u8,
    size: usize,
}

impl Pages {
    /// `size` bytes. Errors: `ENOMEM`.
    pub fn new(size: usize) -> Result<Self, Errno> {
        let more = PAGE_SIZE + size_of::<Count>();
        let block = c_zeroed(size.checked_add(more).ok_or(Errno::NOMEM)?)?;
        let start = block.map_addr(|address| (address + size_of::<Count>()).next_multiple_of(PAGE_SIZE));
        Ok(Pages { block, start, size })
    }

    /// The same memory, which stays as long as either is used.
    pub fn share(&self) -> Self {
        self.others().fetch_add(1, Ordering::Relaxed);
        Pages { ..*self }
    }

    /// Makes the memory, which nobody shares, `size` bytes long where it is, with zeros behind what there was; false if that cannot be.
    #[cfg(target_arch = "wasm32")]
    pub fn extend(&mut self, size: usize) -> bool {
        let needed = size.checked_add(self.start.addr() - self.block.addr());
        let extended = match (EXTEND, needed) {
            (Some(extend), Some(needed)) if self.others().load(Ordering::Relaxed) == 0 => {
                (extend.0)(self.block, needed)
            }
            _ => false,
        };
        if extended {
            let old = core::mem::replace(&mut self.size, size);
            self.clear(old, size - old);
        }
        extended
    }

    /// How many others share the memory.
    fn others(&self) -> &Count {
        // SAFETY: the block starts with the count, zero at first, and is aligned for it, as every allocator aligns; it is never
        // part of the memory that C gets.
        unsafe { &*self.block.cast() }
    }

    /// The start of the memory.
    pub fn start(&self) -> *mut u8 {
        self.start
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The bytes from `at` on, at most `len`.
    pub fn part(&self, at: usize, len: usize) -> Out<'_, u8> {
        let at = at.min(self.size);
        Out::raw(self.start.wrapping_add(at), len.min(self.size - at))
    }

    /// The bytes from `at` on, at most `len`, to be written to a file.
    pub fn source(&self, at: usize, len: usize) -> CioVec<'_> {
        CioVec::of_pages(self.part(at, len))
    }

    /// Copies up to `len` bytes from `at` on to `to`; returns how many.
    pub fn get(&self, at: usize, len: usize, to: Out<u8>) -> usize {
        let from = self.part(at, len);
        let n = from.len().min(to.len());
        if n > 0 {
            // SAFETY: `n` bytes of both, which may overlap, as `to` is C's.
            unsafe { core::ptr::copy(from.as_mut_ptr(), to.as_mut_ptr(), n) };
        }
        n
    }

    /// Makes up to `len` bytes from `at` on zeros.
    pub fn clear(&self, at: usize, len: usize) {
        let part = self.part(at, len);
        if !part.is_empty() {
            // SAFETY: within the memory.
            unsafe { part.as_mut_ptr().write_bytes(0, part.len()) };
        }
    }

    /// The first stretch of the bytes from `from` up to `to` that is not as in `before`; where it starts and ends.
    pub fn next_change(&self, before: &Pages, from: usize, to: usize) -> Option<(usize, usize)> {
        let len = to.min(self.size).min(before.size);
        // SAFETY: both have so many bytes, and neither is written to during the comparison.
        unsafe {
            let now = core::slice::from_raw_parts(self.start, len);
            next_change(now, core::slice::from_raw_parts(before.start, len), from)
        }
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        if self.others().fetch_sub(1, Ordering::AcqRel) == 0 {
            // SAFETY: from `c_zeroed`, and it is not used after this.
            unsafe { c_free(self.block) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_page_and_zero() {
        let pages = Pages::new(3 * PAGE_SIZE).unwrap();
        assert_eq!((pages.start().addr() % PAGE_SIZE, pages.size()), (0, 3 * PAGE_SIZE));
        // SAFETY: so many bytes, just made.
        assert!(unsafe { core::slice::from_raw_parts(pages.start(), pages.size()) }.iter().all(|&byte| byte == 0));
        assert!(Pages::new(usize::MAX).is_err_and(|error| error == Errno::NOMEM));
    }

    #[test]
    fn shared() {
        let pages = Pages::new(PAGE_SIZE).unwrap();
        let (same, copy) = (pages.share(), Pages::new(PAGE_SIZE).unwrap());
        pages.part(8, 8).fill(7);
        drop(pages);
        assert_eq!((same.next_change(&copy, 0, PAGE_SIZE), same.next_change(&copy, 0, 8)), (Some((8, 16)), None));
        assert_eq!(same.get(0, PAGE_SIZE, copy.part(0, PAGE_SIZE)), PAGE_SIZE);
        assert_eq!(same.next_change(&copy, 0, PAGE_SIZE), None);
        same.clear(8, 4);
        assert_eq!(same.next_change(&copy, 0, PAGE_SIZE), Some((8, 16)));
    }
}
