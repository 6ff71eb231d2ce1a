//! The entries of a directory as the host hands them over, cut where its buffer ended.
//!
//! The listing is read in one go, before the program sees the first entry: hosts count entries to know where to go on,
//! so a program that removes files while it reads would otherwise miss as many as it removed. Only what would not fit in
//! [`LIMIT`] is read later. The memory starts at [`FIRST`] bytes, which is all that a small directory costs, and then
//! grows steeply, for some hosts read the whole directory again at each call.
//!
//! A short answer need not be the last: some hosts give so many entries or bytes a call and no more, and some end early. Where the
//! listing ends is asked once more.

use crate::abi::{Buffer, Errno, small};

/// The buffer for the first call.
const FIRST: usize = 2816;
/// The same where the memory is given back at once.
const TRANSIENT: usize = 8192;
/// The buffer that the call needs which finds nothing more: no entry with an ordinary name is larger.
const LAST: usize = 1024;
/// A full buffer grows by this factor.
const GROWTH: usize = 32;
/// No buffer grows beyond this.
const LIMIT: usize = 16 << 20;
/// So often a host may cut an entry although there was buffer for it.
const PATIENCE: usize = 3;
/// The head of an entry: where to go on (8 bytes), serial number (8), length of the name (4), type (1), nothing (3).
const HEAD: usize = 24;

/// The source of entries.
pub trait Source {
    /// Stores entries from `cookie` on in `buffer`, the last of them perhaps cut; returns how many bytes, 0 at the end.
    fn read(&mut self, buffer: &mut [u8], cookie: u64) -> Result<usize, Errno>;
}

/// One entry.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Entry<'a> {
    /// The file's serial number; 0 if the host does not say.
    pub ino: u64,
    /// One of [`crate::wasi::types::filetype`].
    pub filetype: u8,
    /// The name, without a terminator.
    pub name: &'a [u8],
    next: u64,
}

impl Entry<'_> {
    fn size(&self) -> usize {
        HEAD + self.name.len()
    }
}

/// The entry at the front of `bytes`; if it is cut, as an error the number of bytes that it would need.
fn first(bytes: &[u8]) -> Result<Entry<'_>, usize> {
    let Some((head, rest)) = bytes.split_first_chunk::<HEAD>() else {
        return Err(HEAD);
    };
    let [n0, n1, n2, n3, n4, n5, n6, n7, i0, i1, i2, i3, i4, i5, i6, i7, l0, l1, l2, l3, filetype, ..] = *head;
    let len = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    let name = rest.get(..len).ok_or(HEAD.saturating_add(len))?;
    let next = u64::from_le_bytes([n0, n1, n2, n3, n4, n5, n6, n7]);
    let ino = u64::from_le_bytes([i0, i1, i2, i3, i4, i5, i6, i7]);
    Ok(Entry { ino, filetype, name, next })
}

/// The entries read so far and the position among them.
pub struct Listing {
    bytes: Buffer<u8>,
    /// The position of the next entry in `bytes`.
    at: usize,
    /// How many bytes of entries came before `bytes`.
    base: usize,
    /// The cookie to continue at.
    cookie: u64,
    complete: bool,
}

impl Listing {
    /// Nothing read yet.
    pub const fn new() -> Self {
        Listing { bytes: Buffer::new(), at: 0, base: 0, cookie: 0, complete: false }
    }

    /// Makes memory for all of an ordinary directory, where it is given back at once.
    pub fn reserve(&mut self) -> Result<(), Errno> {
        self.bytes.reserve_exact(TRANSIENT)
    }

    /// Back to the start, to read the directory anew.
    #[small]
    pub fn rewind(&mut self) {
        self.bytes.truncate(0);
        (self.at, self.base, self.cookie, self.complete) = (0, 0, 0, false);
    }

    /// The position: 0 at the start, more after each entry.
    pub fn tell(&self) -> usize {
        self.base + self.at
    }

    /// Goes to the first entry at or behind `position`, which [`Listing::tell`] gave.
    #[small]
    pub fn seek(&mut self, position: usize, source: &mut impl Source) -> Result<(), Errno> {
        if position < self.base {
            self.rewind();
        }
        self.at = 0;
        while self.tell() < position && self.next(source)?.is_some() {}
        Ok(())
    }

    /// Back to the entry that was just read, at its position.
    #[small]
    pub fn step_back(&mut self, position: usize) {
        self.at = position.saturating_sub(self.base).min(self.at);
    }

    /// The next entry; `None` at the end.
    pub fn next(&mut self, source: &mut impl Source) -> Result<Option<Entry<'_>>, Errno> {
        if self.at >= self.bytes.len() {
            if self.complete {
                return Ok(None);
            }
            self.load(source)?;
        }
        let rest = self.bytes.as_slice().get(self.at..).unwrap_or(&[]);
        Ok(first(rest).ok().inspect(|entry| self.at += entry.size()))
    }

    /// Reads entries in position of those already seen.
    #[small]
    #[inline(never)]
    fn load(&mut self, source: &mut impl Source) -> Result<(), Errno> {
        self.base += self.at;
        self.at = 0;
        self.bytes.truncate(0);
        self.bytes.reserve_exact(FIRST)?;
        let mut patience = PATIENCE;
        while !self.complete && self.bytes.len() < LIMIT {
            match self.read_more(source, &mut patience) {
                Ok(()) => {}
                // What there is comes first; the next call meets the error again.
                Err(_) if !self.bytes.is_empty() => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// One call of the host; makes buffer for the next.
    #[small]
    fn read_more(&mut self, source: &mut impl Source, patience: &mut usize) -> Result<(), Errno> {
        let start = self.bytes.len();
        let capacity = self.bytes.capacity();
        self.bytes.resize_zeroed(capacity)?;
        let buffer = self.bytes.as_mut_slice().get_mut(start..).unwrap_or(&mut []);
        let result = source.read(buffer, self.cookie);
        let used = *result.as_ref().unwrap_or(&0);
        let buffer = buffer.len();
        self.bytes.truncate(start + used);
        if result? == 0 {
            self.complete = true;
            return Ok(());
        }
        let (end, needed) = self.keep_whole_entries(start);
        self.bytes.truncate(end);
        if self.complete {
            return Ok(());
        }
        if end == start && needed <= buffer {
            // Cut although there was buffer.
            *patience = patience.checked_sub(1).ok_or(Errno::IO)?;
        }
        if used == buffer || end == start {
            self.grow_to(end, needed, capacity * GROWTH)
        } else if capacity - end < LAST {
            self.grow_to(end, needed, capacity * 2)
        } else {
            Ok(())
        }
    }

    /// Where the last whole entry behind `start` ends, and how much the cut one behind it needs (0: none is cut).
    #[small]
    fn keep_whole_entries(&mut self, start: usize) -> (usize, usize) {
        let from = self.cookie;
        let mut end = start;
        loop {
            match first(self.bytes.as_slice().get(end..).unwrap_or(&[])) {
                Ok(entry) if entry.next == from && from != 0 => {
                    // A host that leads back to where this call started would never come to an end.
                    self.complete = true;
                    return (start, 0);
                }
                Ok(entry) => {
                    end += entry.size();
                    self.cookie = entry.next;
                    if entry.next == 0 {
                        // From here it would go back to the start: some hosts say so of the last entry.
                        self.complete = true;
                        return (end, 0);
                    }
                }
                Err(needed) => return (end, if end < self.bytes.len() { needed } else { 0 }),
            }
        }
    }

    #[small]
    fn grow_to(&mut self, end: usize, needed: usize, wanted: usize) -> Result<(), Errno> {
        let at_least = end.checked_add(needed.max(LAST)).ok_or(Errno::IO)?;
        if needed > LIMIT {
            return Err(Errno::IO); // no file system has such names
        }
        self.bytes.reserve_exact(wanted.min(LIMIT).max(at_least)).or_else(|_| self.bytes.reserve_exact(at_least))
    }
}

impl Default for Listing {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
#[path = "listing_tests.rs"]
mod tests;
