//! `stdin`, `stdout` and `stderr`.

use super::file::{BUFFER_SIZE, FILE, flag};
use crate::abi::*;
use core::cell::UnsafeCell;

/// C's `FILE *const`.
#[repr(transparent)]
pub struct FilePointer(*const FILE);

// SAFETY: there is one thread, and the pointer never changes.
unsafe impl Sync for FilePointer {}

/// A buffer that is there without `malloc`.
pub struct Storage(UnsafeCell<[u8; BUFFER_SIZE]>);

// SAFETY: there is one thread.
unsafe impl Sync for Storage {}

impl Storage {
    const fn new() -> Storage {
        Storage(UnsafeCell::new([0; BUFFER_SIZE]))
    }

    const fn start(&self) -> *mut u8 {
        self.0.get().cast()
    }
}

/// The stream on descriptor 0.
pub mod input {
    use super::*;

    static STORAGE: Storage = Storage::new();
    /// The stream itself.
    pub static STREAM: FILE = FILE::new(0, flag::READABLE | flag::DETECT, STORAGE.start(), BUFFER_SIZE);

    /// The standard input.
    #[export]
    pub static stdin: FilePointer = FilePointer(&STREAM);
}

/// The stream on descriptor 1.
pub mod output {
    use super::*;

    static STORAGE: Storage = Storage::new();
    /// The stream itself: lines on a terminal, full buffers elsewhere.
    pub static STREAM: FILE = FILE::new(1, flag::WRITABLE | flag::DETECT, STORAGE.start(), BUFFER_SIZE);

    /// The standard output.
    #[export]
    pub static stdout: FilePointer = FilePointer(&STREAM);
}

/// The stream on descriptor 2.
pub mod error {
    use super::*;

    /// The stream itself, unbuffered.
    pub static STREAM: FILE = FILE::new(2, flag::WRITABLE, core::ptr::null_mut(), 0);

    /// The standard error output.
    #[export]
    pub static stderr: FilePointer = FilePointer(&STREAM);
}
