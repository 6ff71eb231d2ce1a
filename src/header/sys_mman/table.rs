//! The mappings that there are: memory from `malloc` that starts on a page.

use crate::abi::*;
use crate::os::system::PAGE_SIZE;
use core::ptr::null_mut;

/// A mapping, at the start of the block that holds it.
pub struct Mapping {
    next: *mut Mapping,
    /// The part that is still mapped.
    pub start: usize,
    pub end: usize,
    /// Whether it shows zeros, not a file.
    pub anonymous: bool,
}

static FIRST: Global<*mut Mapping> = Global::new(null_mut());

/// `size` rounded up to whole pages; `ENOMEM` if that is more than there can be.
pub fn whole_pages(size: usize) -> Result<usize, Errno> {
    size.checked_next_multiple_of(PAGE_SIZE).ok_or(Errno::NOMEM)
}

/// A new mapping of `size` zeroed bytes, which is a multiple of the page size.
pub fn add(size: usize, anonymous: bool) -> Result<*mut u8, Errno> {
    let header = size_of::<Mapping>();
    let block = c_calloc(1, size.checked_add(PAGE_SIZE + header).ok_or(Errno::NOMEM)?)?;
    let start = (block as usize + header).next_multiple_of(PAGE_SIZE);
    let mapping = Mapping { next: FIRST.get(), start, end: start + size, anonymous };
    // SAFETY: the block has room for both, and `malloc` aligns it.
    unsafe { block.cast::<Mapping>().write(mapping) };
    FIRST.set(block.cast());
    Ok(block.wrapping_add(start - block as usize))
}

/// Calls `body` for each mapping that the bytes from `start` to `end` touch, until it returns an error.
pub fn touching(
    start: usize,
    end: usize,
    mut body: impl FnMut(&mut Mapping) -> Result<(), Errno>,
) -> Result<(), Errno> {
    let mut at = FIRST.get();
    // SAFETY: the list holds live blocks only.
    while let Some(mapping) = unsafe { at.as_mut() } {
        at = mapping.next;
        if mapping.start < end && start < mapping.end {
            body(mapping)?;
        }
    }
    Ok(())
}

/// Whether every page from `start` to `end` belongs to a mapping.
pub fn covered(start: usize, end: usize) -> bool {
    let mut covered = 0;
    let counted = touching(start, end, |mapping| {
        covered += mapping.end.min(end) - mapping.start.max(start);
        Ok(())
    });
    counted.is_ok() && covered == end - start
}

/// Takes the pages from `start` to `end` out of the mappings, and gives back what nothing is left of. Pages from the
/// middle of a mapping stay with it until its rest goes.
pub fn remove(start: usize, end: usize) {
    let mut previous: *mut Mapping = null_mut();
    let mut at = FIRST.get();
    // SAFETY: the list holds live blocks only; a block is left before it is freed.
    unsafe {
        while let Some(mapping) = at.as_mut() {
            let next = mapping.next;
            if mapping.start < end && start < mapping.end {
                if start <= mapping.start {
                    mapping.start = mapping.end.min(end);
                } else if end >= mapping.end {
                    mapping.end = start;
                }
            }
            if mapping.start == mapping.end {
                match previous.as_mut() {
                    Some(previous) => previous.next = next,
                    None => FIRST.set(next),
                }
                c_free(at.cast());
            } else {
                previous = at;
            }
            at = next;
        }
    }
}
