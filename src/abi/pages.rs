//! Memory that starts on a page.

use super::{Errno, Out, c_calloc, c_free};

/// The size of a page of WebAssembly's memory.
const PAGE: usize = 65536;

/// Zeroed memory that starts on a page, from the program's `calloc`, given back when dropped.
pub struct Pages {
    block: *mut u8,
    start: *mut u8,
    size: usize,
}

impl Pages {
    /// `size` bytes. Errors: `ENOMEM`.
    pub fn new(size: usize) -> Result<Self, Errno> {
        let block = c_calloc(1, size.checked_add(PAGE).ok_or(Errno::NOMEM)?)?;
        let start = block.map_addr(|address| address.next_multiple_of(PAGE));
        Ok(Pages { block, start, size })
    }

    /// Memory of somebody else, which is not given back.
    ///
    /// # Safety
    /// There must be `size` bytes at `start`, which is on a page, as long as this is used.
    pub unsafe fn foreign(start: *mut u8, size: usize) -> Self {
        Pages { block: core::ptr::null_mut(), start, size }
    }

    /// Where the memory starts.
    pub fn start(&self) -> *mut u8 {
        self.start
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        self.size
    }

    // C may hold pointers into the memory and change it, so it is never lent as a slice: bytes are copied in and out.

    /// The bytes from `at` on, at most `len`.
    pub fn part(&self, at: usize, len: usize) -> Out<'_, u8> {
        let at = at.min(self.size);
        Out::raw(self.start.wrapping_add(at), len.min(self.size - at))
    }

    /// Copies up to `len` bytes from `at` on to `room`; returns how many.
    pub fn get(&self, at: usize, len: usize, room: Out<u8>) -> usize {
        let from = self.part(at, len);
        let n = from.len().min(room.len());
        if n > 0 {
            // SAFETY: `n` bytes of both, which may overlap, as `room` is C's.
            unsafe { core::ptr::copy(from.as_mut_ptr(), room.as_mut_ptr(), n) };
        }
        n
    }

    /// Makes the bytes from `at` on zeros.
    pub fn clear_from(&self, at: usize) {
        let rest = self.part(at, self.size);
        if !rest.is_empty() {
            // SAFETY: within the memory.
            unsafe { rest.as_mut_ptr().write_bytes(0, rest.len()) };
        }
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: null or from `c_calloc`, and nobody uses it after this.
        unsafe { c_free(self.block) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_page_and_zero() {
        let pages = Pages::new(3 * PAGE).unwrap();
        assert_eq!((pages.start().addr() % PAGE, pages.size()), (0, 3 * PAGE));
        // SAFETY: so many bytes, just made.
        assert!(unsafe { core::slice::from_raw_parts(pages.start(), pages.size()) }.iter().all(|&byte| byte == 0));
        assert!(Pages::new(usize::MAX).is_err_and(|error| error == Errno::NOMEM));
    }
}
