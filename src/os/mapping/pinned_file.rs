//! Files that the library still needs when the program has closed their descriptors: mapped ones. Each is held by a
//! duplicate, under a number that programs do not get.

use crate::abi::{Errno, c_int};
use crate::os::fd::duplicate::duplicate_hidden;
use crate::os::fd::{close_quietly, filestat};

/// A file that stays open.
pub struct Held {
    fd: c_int,
    /// The device and the file serial number.
    file: (u64, u64),
}

impl Held {
    /// Keeps the file of `fd` open. Errors: `EBADF`, `EMFILE`, `ENOMEM`.
    pub fn new(fd: c_int) -> Result<Self, Errno> {
        let stat = filestat(fd)?;
        Ok(Held { fd: duplicate_hidden(fd)?, file: (stat.dev, stat.ino) })
    }

    /// Its descriptor.
    pub fn fd(&self) -> c_int {
        self.fd
    }

    /// The device and the file serial number.
    pub fn file(&self) -> (u64, u64) {
        self.file
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        close_quietly(self.fd);
    }
}
