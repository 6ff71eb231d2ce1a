//! `FILE`: the fields, and the part of every stream operation that is inlined.
//!
//! A stream has one window on its buffer: `next`, and where reading or writing byte by byte must stop. Only one of the
//! two limits is set at a time, by the direction in which the stream is used, so `getc` is one comparison and needs to
//! know nothing about modes; everything else goes through the slow paths in [`super::input`] and [`super::output`].

use crate::abi::c::EOF;
use crate::abi::*;
use core::cell::{Cell, UnsafeCell};
use core::ptr::null_mut;

/// How many bytes `ungetc` can push back whatever has been read before.
pub const PUSH_BACK: usize = 8;

/// The bytes in the buffer of a stream for which nobody asked for another size.
pub const BUFFER_SIZE: usize = 8192;

/// What a stream that is not a descriptor does: memory, or functions of the program.
pub struct Ops {
    /// Reads bytes; 0 is the end of the file.
    pub read: fn(&FILE, Out<u8>) -> Result<usize, Errno>,
    /// Writes the first block and then the second; returns how many bytes of both together were taken.
    pub write: fn(&FILE, &[u8], &[u8]) -> Result<usize, Errno>,
    /// Moves the offset as `lseek` does.
    pub seek: fn(&FILE, i64, c_int) -> Result<i64, Errno>,
    /// Lets go of what the stream stands on.
    pub close: fn(&FILE) -> Result<(), Errno>,
}

/// The bits of [`FILE::flags`].
pub mod flag {
    /// Opened for reading.
    pub const READABLE: u32 = 1;
    /// Opened for writing.
    pub const WRITABLE: u32 = 2;
    /// Writes go to the end of the file.
    pub const APPEND: u32 = 4;
    /// The end-of-file indicator.
    pub const END: u32 = 8;
    /// The error indicator.
    pub const ERROR: u32 = 16;
    /// The window is on bytes read ahead.
    pub const READING: u32 = 32;
    /// The window is on room for bytes to write.
    pub const WRITING: u32 = 64;
    /// A newline sends the buffer off.
    pub const LINE: u32 = 128;
    /// On first use, find out whether this is a terminal and if so buffer lines.
    pub const DETECT: u32 = 512;
    /// Push-back has changed bytes in the buffer.
    pub const ALTERED: u32 = 256;
    /// In the list of streams to flush at exit.
    pub const LISTED: u32 = 1024;
    /// The `FILE` itself is from `malloc`.
    pub const OWNED: u32 = 2048;
    /// The buffer is a block of its own from `malloc`.
    pub const OWNED_BUFFER: u32 = 4096;
    /// The buffer is memory that the program brought.
    pub const LENT_BUFFER: u32 = 16384;
    /// Wide characters are UTF-8 outside (else single bytes), fixed when the stream became wide.
    pub const UTF8: u32 = 8192;
}

/// A stream. Opaque to C, so the layout is ours. Fields are cells because the functions of a cookie, and handlers that
/// run at exit, may use the stream while an operation on it is going on.
#[repr(C)]
pub struct FILE {
    pub(crate) next: Cell<*mut u8>,
    pub(crate) read_end: Cell<*mut u8>,
    pub(crate) write_end: Cell<*mut u8>,
    pub(crate) base: Cell<*mut u8>,
    pub(crate) size: Cell<usize>,
    pub(crate) flags: Cell<u32>,
    pub(crate) fd: Cell<c_int>,
    pub(crate) ops: Cell<Option<&'static Ops>>,
    pub(crate) cookie: Cell<*mut c_void>,
    pub(crate) older: Cell<*const FILE>,
    pub(crate) newer: Cell<*const FILE>,
    /// The rest of the buffer while the window is on pushed-back bytes in `spare`.
    pub(crate) kept_next: Cell<*mut u8>,
    pub(crate) kept_end: Cell<*mut u8>,
    /// Room for push-back, and at its end the one-byte buffer of an unbuffered stream.
    spare: UnsafeCell<[u8; PUSH_BACK + 1]>,
    /// Where the descriptor is in its file, as far as the stream knows without asking; -1 if it does not.
    pub(crate) place: Cell<i64>,
    /// 1 wide, -1 bytes, 0 not known yet.
    pub(crate) orientation: Cell<i8>,
    /// The line that `fgetln` handed out, if it did not fit the buffer.
    pub(crate) line: Cell<*mut u8>,
    pub(crate) line_size: Cell<usize>,
}

// SAFETY: there is one thread.
unsafe impl Sync for FILE {}

impl FILE {
    /// A stream on descriptor `fd` with the given flags and buffer.
    pub const fn new(fd: c_int, flags: u32, base: *mut u8, size: usize) -> FILE {
        FILE {
            next: Cell::new(null_mut()),
            read_end: Cell::new(null_mut()),
            write_end: Cell::new(null_mut()),
            base: Cell::new(base),
            size: Cell::new(size),
            flags: Cell::new(flags),
            fd: Cell::new(fd),
            ops: Cell::new(None),
            cookie: Cell::new(null_mut()),
            older: Cell::new(null_mut()),
            newer: Cell::new(null_mut()),
            kept_next: Cell::new(null_mut()),
            kept_end: Cell::new(null_mut()),
            spare: UnsafeCell::new([0; PUSH_BACK + 1]),
            place: Cell::new(-1),
            orientation: Cell::new(0),
            line: Cell::new(null_mut()),
            line_size: Cell::new(0),
        }
    }

    /// Whether any of `flags` is set.
    #[inline]
    pub fn has(&self, flags: u32) -> bool {
        self.flags.get() & flags != 0
    }

    /// Sets flags.
    #[inline]
    pub fn set(&self, flags: u32) {
        self.flags.set(self.flags.get() | flags);
    }

    /// Clears flags.
    #[inline]
    pub fn unset(&self, flags: u32) {
        self.flags.set(self.flags.get() & !flags);
    }

    /// Sets the error indicator and `errno`: the answer of every operation that fails.
    pub(crate) fn fail(&self, error: Errno) -> c_int {
        self.set(flag::ERROR);
        set_errno(error);
        EOF
    }

    /// Notes that the descriptor moved by what was read or written, or to where nobody knows.
    pub(crate) fn moved(&self, by: Option<usize>) {
        if self.place.get() >= 0 {
            self.place.set(by.map_or(-1, |n| self.place.get() + n as i64));
        }
    }

    /// Makes this a stream of bytes unless it is wide already.
    pub(crate) fn orient_bytes(&self) {
        if self.orientation.get() == 0 {
            self.orientation.set(-1);
        }
    }

    /// The place in `spare` behind all push-back.
    pub(crate) fn spare_end(&self) -> *mut u8 {
        self.spare.get().cast::<u8>().wrapping_add(PUSH_BACK)
    }

    /// Where `spare` starts.
    pub(crate) fn spare_start(&self) -> *mut u8 {
        self.spare.get().cast()
    }

    /// The buffer and its size; for an unbuffered stream one byte, which reading needs.
    pub(crate) fn buffer(&self) -> (*mut u8, usize) {
        match self.size.get() {
            0 => (self.spare_end(), 1),
            size => (self.base.get(), size),
        }
    }

    /// Takes the window off the buffer: no direction, nothing read ahead, nothing pending.
    pub(crate) fn reset_window(&self) {
        self.next.set(null_mut());
        self.read_end.set(null_mut());
        self.write_end.set(null_mut());
        self.kept_next.set(null_mut());
        self.kept_end.set(null_mut());
        self.unset(flag::READING | flag::WRITING);
    }

    /// The bytes read ahead in the present window.
    #[inline]
    pub(crate) fn ahead(&self) -> &[u8] {
        if self.next.get() >= self.read_end.get() {
            return &[];
        }
        // SAFETY: both point into the buffer (or `spare`), whose bytes up to `read_end` have been read.
        unsafe {
            core::slice::from_raw_parts(self.next.get(), self.read_end.get().offset_from_unsigned(self.next.get()))
        }
    }

    /// How many bytes were read ahead or pushed back and not yet taken.
    pub(crate) fn unread(&self) -> usize {
        self.ahead().len() + (self.kept_end.get() as usize - self.kept_next.get() as usize)
    }

    /// Drops the first `n` bytes of [`FILE::ahead`].
    #[inline]
    pub(crate) fn consume(&self, n: usize) {
        self.next.set(self.next.get().wrapping_add(n));
    }

    /// The bytes waiting to be written.
    pub(crate) fn pending(&self) -> &[u8] {
        if !self.has(flag::WRITING) || self.size.get() == 0 {
            return &[];
        }
        let base = self.base.get();
        // SAFETY: while writing, `next` starts at `base` and only moves over bytes that were placed.
        unsafe { core::slice::from_raw_parts(base, self.next.get().offset_from_unsigned(base)) }
    }

    /// The next byte, or `EOF`.
    #[inline(always)]
    pub fn get(&self) -> c_int {
        let next = self.next.get();
        if next < self.read_end.get() {
            self.next.set(next.wrapping_add(1));
            // SAFETY: before `read_end` are bytes that were read.
            return c_int::from(unsafe { next.read() });
        }
        super::input::get_slow(self)
    }

    /// Writes a byte; returns it, or `EOF`.
    #[inline(always)]
    pub fn put(&self, byte: u8) -> c_int {
        let next = self.next.get();
        if next < self.write_end.get() {
            // SAFETY: before `write_end` is room in the buffer.
            unsafe { next.write(byte) };
            self.next.set(next.wrapping_add(1));
            return c_int::from(byte);
        }
        super::output::put_slow(self, byte)
    }
}

/// The stream that C means.
///
/// # Safety
/// `file` must be a stream that has been opened and not closed.
#[inline(always)]
pub unsafe fn stream<'a>(file: *mut FILE) -> &'a FILE {
    // SAFETY: the caller's; all fields are cells.
    unsafe { &*file }
}
