//! Memory that starts on a page.

use super::{Errno, c_calloc, c_free};

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

    /// Where the memory starts.
    pub fn start(&self) -> *mut u8 {
        self.start
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        self.size
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: it came from `c_calloc`, and nobody uses it after this.
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
