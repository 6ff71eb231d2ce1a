//! A file's contents in memory, with C pointers into it.

use crate::abi::{Errno, c_free};
use crate::os::open::whole_file;

/// A file's bytes in a block from `malloc`.
#[derive(Clone, Copy)]
pub struct WholeFile {
    start: *mut u8,
    len: usize,
}

impl WholeFile {
    /// Reads a file.
    pub fn read(path: &[u8]) -> Result<Self, Errno> {
        let bytes = whole_file::read(path, usize::MAX)?;
        let len = bytes.len();
        Ok(WholeFile { start: bytes.into_raw(), len })
    }

    /// The bytes, until they are discarded.
    pub fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: `len` bytes were read into the block.
        unsafe { core::slice::from_raw_parts(self.start, self.len) }
    }

    /// Frees the memory.
    pub fn discard(self) {
        // SAFETY: from `malloc`; whoever discards it uses the bytes no more.
        unsafe { c_free(self.start) }
    }
}
