//! Memory that starts on a page and that C may hold pointers into.

use super::{Errno, Out, c_calloc, c_free};

/// Zeroed memory that starts on a page, from the program's `calloc`. C reads and writes it as it likes, so it is never lent
/// as a slice: bytes are copied in and out.
pub struct Pages {
    block: *mut u8,
    start: *mut u8,
    len: usize,
}

/// WebAssembly's page size, which is that of `mmap`.
const PAGE: usize = 64 * 1024;

impl Pages {
    /// No memory.
    pub const fn new() -> Self {
        Pages { block: core::ptr::null_mut(), start: core::ptr::null_mut(), len: 0 }
    }

    /// At least `len` zeroed bytes, a multiple of the page size. Errors: `ENOMEM`.
    pub fn zeroed(len: usize) -> Result<Self, Errno> {
        let len = len.checked_next_multiple_of(PAGE).ok_or(Errno::NOMEM)?;
        if len == 0 {
            return Ok(Self::new());
        }
        let block = c_calloc(1, len.checked_add(PAGE).ok_or(Errno::NOMEM)?)?;
        let start = block.wrapping_add(block.align_offset(PAGE).min(PAGE));
        Ok(Pages { block, start, len })
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no memory.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Where they start, for C.
    pub fn as_mut_ptr(&self) -> *mut u8 {
        self.start
    }

    /// All of the memory, for what is copied there.
    pub fn room(&self) -> Out<u8> {
        self.part(0, self.len)
    }

    /// The bytes from `at` on, at most `len`.
    fn part(&self, at: usize, len: usize) -> Out<u8> {
        let at = at.min(self.len);
        Out::raw(self.start.wrapping_add(at), len.min(self.len - at))
    }

    /// Copies `data` to the bytes from `at` on, as far as they go; returns how many were copied.
    pub fn put(&self, at: usize, data: &[u8]) -> usize {
        self.part(at, data.len()).copy_from(data)
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
        let rest = self.part(at, self.len);
        if !rest.is_empty() {
            // SAFETY: within the memory.
            unsafe { rest.as_mut_ptr().write_bytes(0, rest.len()) };
        }
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: null or from `c_calloc`; who handed out pointers to C has seen to it that they are gone.
        unsafe { c_free(self.block) }
    }
}
