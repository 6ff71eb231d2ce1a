//! Reading and writing guest memory at addresses that may be wrong.

use std::borrow::Cow;

use wiggle::{GuestMemory, GuestPtr};

use crate::errno::Errno;

/// Bounds-checked access; nothing is read or written outside.
pub(crate) trait Access {
    /// The bytes at an address; a copy when other threads may write them meanwhile.
    fn bytes(&self, at: u32, length: u32) -> Option<Cow<'_, [u8]>>;

    /// Whether memory reaches as far.
    fn holds(&self, at: u32, length: u32) -> bool;

    /// Writes bytes; `None`, and nothing is written, when they do not all fit.
    fn put(&mut self, at: u32, bytes: &[u8]) -> Option<()>;

    fn u8(&self, at: u32) -> Option<u8> {
        self.bytes(at, 1)?.first().copied()
    }

    fn u16(&self, at: u32) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(at, 2)?.as_ref().try_into().ok()?))
    }

    fn u32(&self, at: u32) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes(at, 4)?.as_ref().try_into().ok()?))
    }

    fn u64(&self, at: u32) -> Option<u64> {
        Some(u64::from_le_bytes(self.bytes(at, 8)?.as_ref().try_into().ok()?))
    }

    fn put_u32(&mut self, at: u32, value: u32) -> Option<()> {
        self.put(at, &value.to_le_bytes())
    }

    fn put_u64(&mut self, at: u32, value: u64) -> Option<()> {
        self.put(at, &value.to_le_bytes())
    }

    /// Element `index` of an array of buffers: address and length.
    fn iovec(&self, array: u32, index: u32) -> Option<(u32, u32)> {
        let at = array.checked_add(index.checked_mul(8)?)?;
        Some((self.u32(at)?, self.u32(at.checked_add(4)?)?))
    }

    /// All elements of an array of buffers, of which each lies within memory.
    fn iovecs(&self, array: u32, count: u32) -> Result<Vec<(u32, u32)>, Errno> {
        // The array itself has to fit first: a hostile count costs nothing.
        if !self.holds(array, count.checked_mul(8).ok_or(Errno::INVAL)?) {
            return Err(Errno::FAULT);
        }
        let one = |index| self.iovec(array, index).filter(|(at, length)| self.holds(*at, *length));
        (0..count).map(|index| one(index).ok_or(Errno::FAULT)).collect()
    }
}

impl Access for GuestMemory<'_> {
    fn bytes(&self, at: u32, length: u32) -> Option<Cow<'_, [u8]>> {
        self.as_cow(GuestPtr::new((at, length))).ok()
    }

    fn holds(&self, at: u32, length: u32) -> bool {
        let size = match self {
            GuestMemory::Unshared(bytes) => bytes.len(),
            GuestMemory::Shared(cells) => cells.len(),
        };
        u64::from(at) + u64::from(length) <= size as u64
    }

    fn put(&mut self, at: u32, bytes: &[u8]) -> Option<()> {
        self.copy_from_slice(bytes, GuestPtr::new((at, bytes.len().try_into().ok()?))).ok()
    }
}

/// The length of a directory entry without its name.
pub(crate) const ENTRY_HEADER: usize = 24;

/// The directory entries in a buffer: start and length of each whole one, the name included.
pub(crate) fn entries(buffer: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(header) = buffer.get(at..).and_then(|rest| rest.first_chunk::<ENTRY_HEADER>()) {
        let name = u32::from_le_bytes([header[16], header[17], header[18], header[19]]);
        let length = ENTRY_HEADER + name as usize;
        if length > buffer.len() - at {
            break;
        }
        found.push((at, length));
        at += length;
    }
    found
}
