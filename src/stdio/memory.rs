//! Streams on memory: a fixed block, or one that grows.

use super::file::{FILE, Ops, flag};
use super::open::{flags_of, new_memory_stream};
use crate::abi::c::{SEEK_CUR, SEEK_SET};
use crate::abi::*;
use crate::algo::fmt::text::unpack;
use crate::os::stream::{Mode, offset_from};
use core::ptr::{copy, null_mut, write_bytes};

/// A memory stream's state, in a block from `malloc`.
struct Memory {
    block: *mut u8,
    /// The bytes in the block that belong to the file.
    size: usize,
    /// The bytes that fit.
    capacity: usize,
    at: usize,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    /// C's block, or one of ours, of a size that stays.
    Fixed { ours: bool },
    /// Grows and ends up with C, which is told where it is and how many bytes it has.
    Growing { at: *mut *mut u8, size: *mut usize },
    /// The same in wide characters.
    Wide { at: *mut *mut wchar_t, size: *mut usize },
    /// Grows, and is gone when it is closed.
    Temporary,
}

/// The bytes of the widest terminator.
const TERMINATOR: usize = size_of::<wchar_t>();

/// The memory of a stream.
#[allow(clippy::mut_from_ref)]
fn memory(f: &FILE) -> &mut Memory {
    // SAFETY: the cookie of these streams; nothing of the program's runs while the reference lives but `realloc`.
    unsafe { &mut *f.cookie.get().cast::<Memory>() }
}

impl Memory {
    /// The size of a unit in bytes.
    fn unit(&self) -> usize {
        if matches!(self.kind, Kind::Wide { .. }) { size_of::<wchar_t>() } else { 1 }
    }

    /// Makes space for `len` bytes more at the offset, or for as many as there can be.
    fn reserve(&mut self, len: usize) -> Result<(), Errno> {
        let end = self.at.saturating_add(len);
        if end <= self.capacity {
            return Ok(());
        }
        if matches!(self.kind, Kind::Fixed { .. }) {
            return if self.at < self.capacity { Ok(()) } else { Err(Errno::NOSPC) };
        }
        if end > i32::MAX as usize - TERMINATOR {
            return Err(Errno::FBIG);
        }
        let wanted = end.max(self.capacity * 2).max(252);
        // SAFETY: null or our block, from `malloc`.
        self.block = unsafe { c_realloc(self.block, wanted + TERMINATOR) }?;
        self.capacity = wanted;
        Ok(())
    }

    /// Stores what fits of `data`; returns how much did. What lies between the end and the offset becomes zeros.
    fn put(&mut self, data: &[u8]) -> usize {
        let n = data.len().min(self.capacity.saturating_sub(self.at));
        if n == 0 {
            return 0;
        }
        // SAFETY: all within the capacity, since `at` was reserved; C may pass overlapping memory.
        unsafe {
            if self.at > self.size {
                write_bytes(self.block.wrapping_add(self.size), 0, self.at - self.size);
            }
            copy(data.as_ptr(), self.block.wrapping_add(self.at), n);
        }
        self.at += n;
        if self.at > self.size {
            self.size = self.at;
            self.terminate();
        }
        n
    }

    /// Stores a terminator behind the end, if it fits a block of fixed size.
    fn terminate(&self) {
        let len = match self.kind {
            Kind::Fixed { .. } => (self.capacity - self.size).min(1),
            _ => self.unit(),
        };
        // The host's instruction takes longer for so few bytes.
        for at in 0..len {
            // SAFETY: a fixed block has as many bytes left, and one that grows some for the terminator.
            unsafe { self.block.wrapping_add(self.size + at).write(0) };
        }
    }

    /// Stores where the text is for the program.
    fn publish(&self) {
        let shown = self.at.min(self.size) / self.unit();
        // SAFETY: C passed these pointers for as long as the stream is open.
        unsafe {
            match self.kind {
                Kind::Growing { at, size } => {
                    at.write(self.block);
                    size.write(shown);
                }
                Kind::Wide { at, size } => {
                    at.write(self.block.cast());
                    size.write(shown);
                }
                _ => {}
            }
        }
    }
}

#[packed]
fn read(f: &FILE, to: Out<u8>) -> Result<usize, Errno> {
    let m = memory(f);
    let left = m.size.saturating_sub(m.at);
    // SAFETY: the bytes up to `size` are the file's.
    let data = unsafe { core::slice::from_raw_parts(m.block.wrapping_add(m.at), left) };
    let n = if left == 0 { 0 } else { to.copy_from(data) };
    m.at += n;
    Ok(n)
}

#[packed]
fn write(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let m = memory(f);
    if f.has(flag::APPEND) {
        m.at = m.size;
    }
    m.reserve(first.len() + second.len())?;
    let n = m.put(first) + m.put(second);
    m.publish();
    Ok(n)
}

#[packed]
fn write_wide(f: &FILE, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let m = memory(f);
    for mut text in [first, second] {
        while !text.is_empty() {
            let (character, len) = unpack(text);
            m.reserve(TERMINATOR)?;
            m.put(&character.to_ne_bytes());
            text = text.get(len..).unwrap_or(&[]);
        }
    }
    m.publish();
    Ok(first.len() + second.len())
}

fn seek(f: &FILE, offset: i64, whence: c_int) -> Result<i64, Errno> {
    let m = memory(f);
    let unit = m.unit() as i64;
    let base = match whence {
        SEEK_SET => 0,
        SEEK_CUR => m.at as i64,
        _ => m.size as i64,
    };
    let offset = offset_from(base / unit, offset)?;
    let limit = if matches!(m.kind, Kind::Fixed { .. }) { m.capacity } else { i32::MAX as usize / 4 * 4 - TERMINATOR };
    if offset > limit as i64 / unit {
        return Err(Errno::INVAL);
    }
    m.at = (offset * unit) as usize;
    m.publish();
    Ok(offset)
}

fn close(f: &FILE) -> Result<(), Errno> {
    let m = memory(f);
    m.publish();
    let block = if matches!(m.kind, Kind::Fixed { ours: true } | Kind::Temporary) { m.block } else { null_mut() };
    // SAFETY: from `malloc`, and the stream is closing.
    unsafe { c_free(block) };
    Ok(())
}

static OPS: Ops = Ops { read: read_packed, write: write_packed, seek, close };
static WIDE_OPS: Ops = Ops { read: read_packed, write: write_wide_packed, seek, close };

/// A stream on `memory`; on failure its block is freed if it is ours.
fn open(ops: &'static Ops, memory: Memory, flags: u32) -> Result<*mut FILE, Errno> {
    let result = new_memory_stream(ops, Memory { ..memory }, flags);
    if result.is_err() && !matches!(memory.kind, Kind::Fixed { ours: false }) {
        // SAFETY: from `malloc`, and nothing points to it.
        unsafe { c_free(memory.block) };
    }
    result
}

/// A stream on the `capacity` bytes at `block`, which outlives it, or if that is null on memory of its own. What is written
/// is in the memory at once.
pub(crate) fn open_fixed(block: *mut u8, capacity: usize, mode: Mode) -> Result<*mut FILE, Errno> {
    if capacity > isize::MAX as usize {
        return Err(Errno::NOMEM);
    }
    let ours = block.is_null();
    let block = if ours { c_calloc(capacity, 1)? } else { block };
    let mut m = Memory { block, size: capacity, capacity, at: 0, kind: Kind::Fixed { ours } };
    if mode.truncate {
        m.size = 0;
        m.terminate();
    } else if mode.append {
        // SAFETY: the block has `capacity` bytes.
        let text = unsafe { core::slice::from_raw_parts(block, capacity) };
        m.size = text.iter().position(|&b| b == 0).unwrap_or(capacity);
        m.at = m.size;
    }
    let file = open(&OPS, m, flags_of(mode))?;
    if mode.write {
        unbuffer(file);
    }
    Ok(file)
}

/// Makes a new stream an unbuffered one.
fn unbuffer(file: *mut FILE) {
    // SAFETY: a stream that was just made.
    let f = unsafe { &*file };
    f.size.set(0);
    f.base.set(null_mut());
}

fn open_growing(kind: Kind, ops: &'static Ops, flags: u32) -> Result<*mut FILE, Errno> {
    let mut m = Memory { block: null_mut(), size: 0, capacity: 0, at: 0, kind };
    m.reserve(1)?;
    m.terminate();
    m.publish();
    open(ops, m, flags)
}

/// A stream for writing to a block from `malloc` that grows; each flush stores the address at `at` and the length at `size`.
pub(crate) fn open_bytes(at: *mut *mut u8, size: *mut usize) -> Result<*mut FILE, Errno> {
    open_growing(Kind::Growing { at, size }, &OPS, flag::WRITABLE)
}

/// The same for wide characters. Unbuffered, as the bytes in a buffer would not be what offsets count.
pub(crate) fn open_wide(at: *mut *mut wchar_t, size: *mut usize) -> Result<*mut FILE, Errno> {
    let file = open_growing(Kind::Wide { at, size }, &WIDE_OPS, flag::WRITABLE | flag::PACKED)?;
    unbuffer(file);
    // SAFETY: a stream that was just made.
    unsafe { &*file }.orientation.set(1);
    Ok(file)
}

/// A stream to write and read back, in memory: a temporary file where there is no directory for one.
pub(crate) fn open_temporary() -> Result<*mut FILE, Errno> {
    open_growing(Kind::Temporary, &OPS, flag::READABLE | flag::WRITABLE)
}
