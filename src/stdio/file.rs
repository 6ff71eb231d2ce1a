//! `FILE`: its fields, and the window on its buffer.
//!
//! A stream has one window on its buffer: `next`, and where reading or writing byte by byte must stop. Only one of the
//! two limits is set at a time, by the direction in which the stream is used, so `getc` is one comparison and needs to
//! know nothing about modes; everything else goes through the slow paths in [`super::input`] and [`super::output`].

pub use super::transfer::Transfer;
use crate::abi::*;
use crate::algo::text::bulk;
use core::cell::{Cell, UnsafeCell};
use core::ptr::null_mut;

/// How many bytes `ungetc` can push back whatever has been read before.
pub const PUSH_BACK: usize = 8;

/// The bytes in the buffer of a stream for which nobody asked for another size.
pub const BUFFER_SIZE: usize = 8192;

/// The operations of a stream that is not on a descriptor: memory, or the program's functions.
pub struct Ops {
    /// Reads bytes; 0 is the end of the file. The result is packed.
    pub read: fn(&FILE, Out<u8>) -> usize,
    /// Writes the first block and then the second; returns how many bytes of both together were taken, packed.
    pub write: fn(&FILE, &[u8], &[u8]) -> usize,
    /// Moves the offset as `lseek` does.
    pub seek: fn(&FILE, i64, c_int) -> Result<i64, Errno>,
    /// Releases what the stream is on.
    pub close: fn(&FILE) -> Result<(), Errno>,
}

/// The bits of [`FILE::flags`]. [`END`](flag::END) and [`ERROR`](flag::ERROR) are part of the ABI (`bits/FILE.h`).
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
    /// The window is on free space for bytes to write.
    pub const WRITING: u32 = 64;
    /// A newline flushes the buffer.
    pub const LINE: u32 = 128;
    /// Push-back has changed bytes in the buffer.
    pub const ALTERED: u32 = 256;
    /// On first use, find out whether this is a terminal and if so buffer lines.
    pub const DETECT: u32 = 512;
    /// In the list of streams to flush at exit.
    pub const LISTED: u32 = 1024;
    /// The `FILE` itself is from `malloc`.
    pub const OWNED: u32 = 2048;
    /// The buffer is a block of its own from `malloc`.
    pub const OWNED_BUFFER: u32 = 4096;
    /// Wide characters are UTF-8 in the file (else single bytes), fixed when the stream became wide.
    pub const UTF8: u32 = 8192;
    /// The buffer is the program's memory.
    pub const LENT_BUFFER: u32 = 16384;
    /// The window is on pushed-back bytes in `spare`.
    pub const SPARE: u32 = 1 << 15;
    /// A write below is going on: a handler or function of the program that it runs must not start another.
    pub const BUSY: u32 = 1 << 16;
    /// The last operation below was a write, so that of a stream that appends the offset is at the end of the file, whatever the
    /// host says.
    pub const AT_END: u32 = 1 << 17;
    /// Wide characters are written [packed](crate::algo::fmt::text::pack): memory takes any.
    pub const PACKED: u32 = 1 << 18;
    /// The stream was moved, and has read nothing since.
    pub const SOUGHT: u32 = 1 << 19;
}

/// A stream. The first four fields are ABI: `getc`, `putc`, `feof` and `ferror` are inline in `<stdio.h>`; the rest is
/// private. Fields are cells because the functions of a cookie, and handlers that run at exit, may use the stream while an
/// operation on it is going on.
#[repr(C)]
pub struct FILE {
    pub(crate) next: Cell<*mut u8>,
    pub(crate) read_end: Cell<*mut u8>,
    pub(crate) write_end: Cell<*mut u8>,
    pub(crate) flags: Cell<u32>,
    pub(crate) base: Cell<*mut u8>,
    pub(crate) size: Cell<usize>,
    pub(crate) fd: Cell<c_int>,
    pub(crate) ops: Cell<Option<&'static Ops>>,
    pub(crate) cookie: Cell<*mut c_void>,
    /// The stream that was used first before this one.
    pub(crate) older: Cell<*const FILE>,
    /// Brings the file below in line with the stream: writes what is pending, or gives read-ahead back. Set by the
    /// direction, so that a program that only writes does not link the code that seeks.
    pub(crate) settle: Cell<fn(&FILE) -> Result<(), Errno>>,
    /// The end of the buffer's part that is for writing, while the stream is being written.
    limit: Cell<*mut u8>,
    /// Bytes read ahead that the window is not on: because it is on push-back in `spare`, or because the stream is being
    /// written and cannot seek.
    kept_next: Cell<*mut u8>,
    kept_end: Cell<*mut u8>,
    /// Bytes at the end of `spare` that were pushed back, while the stream is being written and cannot seek.
    parked: Cell<usize>,
    /// Push-back, and at its end the one-byte buffer of an unbuffered stream.
    spare: UnsafeCell<[u8; PUSH_BACK + 1]>,
    /// The file offset of the descriptor, as far as the stream knows it without asking; -1 if it does not.
    pub(crate) offset: Cell<i64>,
    /// 1 wide, -1 bytes, 0 not known yet.
    pub(crate) orientation: Cell<i8>,
    /// The line that `fgetln` returned, if it did not fit the buffer.
    pub(crate) line: Cell<*mut u8>,
    pub(crate) line_size: Cell<usize>,
    /// What `settle` is while the stream is read: gives read-ahead back.
    pub(crate) back: Cell<fn(&FILE) -> Result<(), Errno>>,
    #[cfg(target_feature = "atomics")]
    pub(crate) lock: super::lock::Lock,
}

#[cfg(target_arch = "wasm32")]
// SAFETY: wasm32-wasip1 has one thread; where there are more, C functions take the lock.
unsafe impl Sync for FILE {}

fn settled(_: &FILE) -> Result<(), Errno> {
    Ok(())
}

impl FILE {
    /// A stream on descriptor `fd` with the given flags and buffer; to be read it needs [`FILE::with_back`].
    pub const fn new(fd: c_int, flags: u32, base: *mut u8, size: usize) -> FILE {
        FILE {
            next: Cell::new(null_mut()),
            read_end: Cell::new(null_mut()),
            write_end: Cell::new(null_mut()),
            flags: Cell::new(flags),
            base: Cell::new(base),
            size: Cell::new(size),
            fd: Cell::new(fd),
            ops: Cell::new(None),
            cookie: Cell::new(null_mut()),
            older: Cell::new(null_mut()),
            settle: Cell::new(settled),
            limit: Cell::new(null_mut()),
            kept_next: Cell::new(null_mut()),
            kept_end: Cell::new(null_mut()),
            parked: Cell::new(0),
            spare: UnsafeCell::new([0; PUSH_BACK + 1]),
            offset: Cell::new(-1),
            orientation: Cell::new(0),
            line: Cell::new(null_mut()),
            line_size: Cell::new(0),
            back: Cell::new(settled),
            #[cfg(target_feature = "atomics")]
            lock: super::lock::Lock::new(),
        }
    }

    /// A stream that settles by `back` while it is read.
    pub const fn with_back(self, back: fn(&FILE) -> Result<(), Errno>) -> FILE {
        FILE { back: Cell::new(back), ..self }
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

    /// Sets the error indicator for `error`, and returns that.
    pub(crate) fn failed(&self, error: Errno) -> Errno {
        self.set(flag::ERROR);
        error
    }

    /// Notes that the offset below moved by what was read or written, or to where nobody knows.
    pub(crate) fn moved(&self, by: Option<usize>) {
        match by {
            None => self.offset.set(-1),
            Some(_) if self.offset.get() < 0 => {}
            Some(n) => self.offset.set(self.offset.get() + n as i64),
        }
    }

    /// Makes this a stream of bytes unless it is wide already.
    pub(crate) fn orient_bytes(&self) {
        if self.orientation.get() == 0 {
            self.orientation.set(-1);
        }
    }

    fn spare_start(&self) -> *mut u8 {
        self.spare.get().cast()
    }

    /// The end of the push-back in `spare`.
    fn spare_end(&self) -> *mut u8 {
        self.spare_start().wrapping_add(PUSH_BACK)
    }

    /// The buffer and its size; for an unbuffered stream one byte, which reading needs.
    pub(crate) fn buffer(&self) -> (*mut u8, usize) {
        match self.size.get() {
            0 => (self.spare_end(), 1),
            size => (self.base.get(), size),
        }
    }

    /// Drops the window: no direction, nothing read ahead, nothing pending.
    #[small]
    pub(crate) fn reset_window(&self) {
        self.next.set(null_mut());
        self.read_end.set(null_mut());
        self.write_end.set(null_mut());
        self.kept_next.set(null_mut());
        self.kept_end.set(null_mut());
        self.parked.set(0);
        self.unset(flag::READING | flag::WRITING | flag::SPARE | flag::ALTERED);
    }

    fn set_window(&self, next: *mut u8, end: *mut u8) {
        self.next.set(next);
        self.read_end.set(end);
    }

    fn kept(&self) -> usize {
        self.kept_end.get() as usize - self.kept_next.get() as usize
    }
}

/// The window for reading.
impl FILE {
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
        self.ahead().len() + self.kept() + self.parked.get()
    }

    /// Drops the first `n` bytes of [`FILE::ahead`].
    #[inline]
    pub(crate) fn consume(&self, n: usize) {
        self.next.set(self.next.get().wrapping_add(n));
    }

    /// Takes the first byte of [`FILE::ahead`].
    #[inline]
    pub(crate) fn take_byte(&self) -> Option<u8> {
        let byte = self.ahead().first().copied();
        self.consume(usize::from(byte.is_some()));
        byte
    }

    /// Puts an empty window on the buffer, or the one on what [`FILE::park`] kept.
    #[small]
    pub(crate) fn open_for_reading(&self) {
        self.set(flag::READING);
        if self.parked.get() != 0 {
            self.set(flag::SPARE);
            self.set_window(self.spare_end().wrapping_sub(self.parked.replace(0)), self.spare_end());
        } else if !self.use_kept() {
            self.empty_buffer();
        }
    }

    /// Puts an empty window on the buffer.
    pub(crate) fn empty_buffer(&self) {
        let (base, _) = self.buffer();
        self.set_window(base, base);
        self.unset(flag::ALTERED | flag::SPARE);
    }

    /// The free buffer, for the next [`FILE::filled`].
    pub(crate) fn space(&self) -> Out<'_, u8> {
        let (base, size) = self.buffer();
        // SAFETY: the buffer is this stream's, `size` bytes long, and nothing refers to its bytes during a read.
        unsafe { Out::slice(base, size) }.unwrap_or(Out::none())
    }

    /// Puts the window on the first `n` bytes of the buffer, which were just read.
    pub(crate) fn filled(&self, n: usize) {
        let (base, size) = self.buffer();
        self.set_window(base, base.wrapping_add(n.min(size)));
    }

    /// Takes the window from used-up push-back to what was read ahead before it; whether anything was.
    pub(crate) fn use_kept(&self) -> bool {
        if self.kept() == 0 {
            return false;
        }
        self.unset(flag::SPARE);
        self.set_window(self.kept_next.get(), self.kept_end.get());
        self.kept_next.set(self.kept_end.get());
        true
    }

    /// How many bytes can be pushed back: into the buffer before the window, then into `spare`.
    pub(crate) fn push_back_space(&self) -> usize {
        let next = self.next.get() as usize;
        if self.has(flag::SPARE) {
            return next - self.spare_start() as usize;
        }
        next - self.buffer().0 as usize + PUSH_BACK
    }

    /// Pushes back one byte, for which there is space.
    #[small]
    pub(crate) fn push_back(&self, byte: u8) {
        if !self.has(flag::SPARE) && self.next.get() <= self.buffer().0 {
            self.kept_next.set(self.next.get());
            self.kept_end.set(self.read_end.get());
            self.set_window(self.spare_end(), self.spare_end());
            self.set(flag::SPARE);
        }
        let slot = self.next.get().wrapping_sub(1);
        self.next.set(slot);
        self.unset(flag::END);
        // SAFETY: `push_back_space` was not 0, so this is behind the start of the buffer or of `spare`.
        unsafe {
            if slot.read() != byte {
                slot.write(byte);
                // The buffer no longer holds what the file does: do not seek within it.
                self.set(flag::ALTERED);
            }
        }
    }

    /// Moves the window so that it starts `unread` bytes before its end; false if the buffer does not hold as many bytes of
    /// the file.
    #[small]
    pub(crate) fn rewind_window(&self, unread: i64) -> bool {
        let filled = self.read_end.get() as usize as i64 - self.buffer().0 as usize as i64;
        if !self.has(flag::READING) || self.has(flag::ALTERED | flag::SPARE) || unread < 0 || unread > filled {
            return false;
        }
        self.next.set(self.read_end.get().wrapping_sub(unread as usize));
        true
    }

    /// Stops reading but keeps what was read ahead, for a stream that cannot seek: it moves to the end of the buffer, whose
    /// front is then free for writing, and push-back stays in `spare`.
    #[small]
    pub(crate) fn park(&self) {
        if self.has(flag::SPARE) {
            self.parked.set(self.ahead().len());
        } else {
            self.kept_next.set(self.next.get());
            self.kept_end.set(self.read_end.get());
        }
        let (base, size) = self.buffer();
        let len = self.kept();
        let start = base.wrapping_add(size - len);
        // SAFETY: both within the buffer, which `kept` bytes were read into.
        unsafe { core::ptr::copy(self.kept_next.get(), start, len) };
        self.kept_next.set(start);
        self.kept_end.set(start.wrapping_add(len));
        self.set_window(null_mut(), null_mut());
        self.unset(flag::READING | flag::SPARE);
    }
}

/// The window for writing.
impl FILE {
    /// Puts the window on the free buffer.
    #[small]
    pub(crate) fn open_for_writing(&self) {
        self.set(flag::WRITING);
        let base = self.base.get();
        let mut end = base.wrapping_add(self.size.get());
        // What was parked is at the end, unless this buffer is only lent.
        let kept = self.kept_next.get();
        if kept >= base && kept < end && kept != self.kept_end.get() {
            end = kept;
        }
        self.next.set(base);
        self.limit.set(end);
        self.write_end.set(if self.has(flag::LINE) { null_mut() } else { end });
    }

    /// Leaves the direction of writing.
    pub(crate) fn close_for_writing(&self) {
        self.unset(flag::WRITING);
        self.next.set(null_mut());
        self.write_end.set(null_mut());
    }

    /// The bytes waiting to be written.
    pub(crate) fn pending(&self) -> &[u8] {
        if !self.has(flag::WRITING) || self.size.get() == 0 {
            return &[];
        }
        let base = self.base.get();
        // SAFETY: while writing, `next` starts at `base` and only moves over bytes that were stored.
        unsafe { core::slice::from_raw_parts(base, self.next.get().offset_from_unsigned(base)) }
    }

    /// How many bytes fit behind those that are pending, and into an empty buffer.
    pub(crate) fn write_space(&self) -> (usize, usize) {
        let limit = self.limit.get() as usize;
        (limit - self.next.get() as usize, limit - self.base.get() as usize)
    }

    /// Appends bytes to those that are pending; the caller has looked at [`FILE::write_space`].
    #[inline]
    pub(crate) fn append(&self, block: &[u8]) {
        let next = self.next.get();
        // SAFETY: the block fits behind `next`; the caller's memory is not our buffer.
        unsafe { bulk::copy_call(next, block.as_ptr(), block.len()) };
        self.next.set(next.wrapping_add(block.len()));
    }

    /// [`FILE::append`] in less code.
    #[small]
    #[inline]
    pub(crate) fn append_slowly(&self, block: &[u8]) {
        let next = self.next.get();
        // SAFETY: as in `append`.
        unsafe { next.copy_from_nonoverlapping(block.as_ptr(), block.len()) };
        self.next.set(next.wrapping_add(block.len()));
    }

    /// Writes a block if it fits the window. While lines or nothing is buffered the window is empty.
    #[inline(always)]
    pub(crate) fn put_block(&self, block: &[u8]) -> bool {
        let (next, end) = (self.next.get(), self.write_end.get());
        let fits = next < end && block.len() < end as usize - next as usize;
        if fits {
            self.append(block);
        }
        fits
    }

    /// The free memory behind the pending bytes, if these may be written directly; the caller moves `next`.
    #[inline(always)]
    pub(crate) fn window_for_writing(&self) -> Option<(*mut u8, *mut u8)> {
        let (next, end) = (self.next.get(), self.write_end.get());
        if end.is_null() { None } else { Some((next, end)) }
    }

    /// Drops the first `n` pending bytes, which were written, as far as they are still there; the others move to the front.
    #[inline(always)]
    #[small]
    pub(crate) fn drop_pending(&self, n: usize) {
        if !self.has(flag::WRITING) {
            return;
        }
        let base = self.base.get();
        let left = (self.next.get() as usize - base as usize).saturating_sub(n);
        if left != 0 {
            // SAFETY: both within the pending bytes.
            unsafe { core::ptr::copy(base.wrapping_add(n), base, left) };
        }
        self.next.set(base.wrapping_add(left));
    }

    /// Writes a byte if it fits the window.
    #[inline(always)]
    pub(crate) fn put_byte(&self, byte: u8) -> bool {
        let next = self.next.get();
        if next >= self.write_end.get() {
            return false;
        }
        // SAFETY: before `write_end` is free space in the buffer.
        unsafe { next.write(byte) };
        self.next.set(next.wrapping_add(1));
        true
    }
}
