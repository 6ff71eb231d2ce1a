//! The streams behind `stdin`, `stdout` and `stderr`, each with its buffer in a module of its own: a program has those
//! that it uses.

use super::file::{BUFFER_SIZE, FILE, flag};
use super::position;
use core::cell::UnsafeCell;

/// A buffer that is there without `malloc`.
struct Storage(UnsafeCell<[u8; BUFFER_SIZE]>);

// SAFETY: wasm32-wasip1 has one thread.
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
    pub static STREAM: FILE =
        FILE::new(0, flag::READABLE | flag::DETECT, STORAGE.start(), BUFFER_SIZE).with_back(position::give_back);
}

/// The stream on descriptor 1.
pub mod output {
    use super::*;

    static STORAGE: Storage = Storage::new();
    /// The stream itself: lines on a terminal, full buffers elsewhere.
    pub static STREAM: FILE = FILE::new(1, flag::WRITABLE | flag::DETECT, STORAGE.start(), BUFFER_SIZE);
}

/// The stream on descriptor 2.
pub mod error {
    use super::*;

    /// The stream itself, unbuffered.
    pub static STREAM: FILE = FILE::new(2, flag::WRITABLE, core::ptr::null_mut(), 0);
}
