//! A file in memory.

use crate::abi::c::{AT_FDCWD, O_RDONLY};
use crate::abi::{Errno, Out, c_free, c_int, c_malloc};
use crate::os::open::open_at;

/// A file's bytes in a block from `malloc`.
#[derive(Clone, Copy)]
pub struct WholeFile {
    start: *mut u8,
    len: usize,
}

impl WholeFile {
    /// Reads a file.
    pub fn read(path: &[u8]) -> Result<Self, Errno> {
        let fd = open_at(AT_FDCWD, path, O_RDONLY)?;
        let file = Self::read_all(fd);
        crate::os::fd::close_quietly(fd);
        file
    }

    fn read_all(fd: c_int) -> Result<Self, Errno> {
        let size = usize::try_from(crate::os::fd::filestat(fd)?.size).map_err(|_| Errno::NOMEM)?;
        let mut file = WholeFile { start: c_malloc(size)?, len: size };
        // SAFETY: the block has room for `size` bytes.
        let to: Out<u8> = unsafe { Out::slice(file.start, size)? };
        let mut done = 0;
        while done < size {
            match crate::os::fd::read(fd, to.skip(done)) {
                Ok(0) => break,
                Ok(n) => done += n,
                Err(error) => {
                    file.discard();
                    return Err(error);
                }
            }
        }
        file.len = done;
        Ok(file)
    }

    /// The bytes, as long as nobody discards them.
    pub fn bytes<'a>(self) -> &'a [u8] {
        // SAFETY: `len` bytes were read to the block.
        unsafe { core::slice::from_raw_parts(self.start, self.len) }
    }

    /// Gives the memory back.
    pub fn discard(self) {
        // SAFETY: from `malloc`; the caller's word that nobody uses the bytes.
        unsafe { c_free(self.start) }
    }
}
