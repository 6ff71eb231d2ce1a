//! The names in directories, read whole: what walks through trees needs them while the directories change, and holds
//! no descriptor open meanwhile.

use crate::abi::{Buffer, Errno};
#[cfg(target_arch = "wasm32")]
use crate::abi::{c::AT_FDCWD, c_int};
#[cfg(target_arch = "wasm32")]
use crate::os::dir::{NAME_AT, Stream};

/// A stack of names.
pub struct Names {
    bytes: Buffer<u8>,
    entries: Buffer<Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    start: usize,
    kind: u8,
}

impl Names {
    /// No names.
    pub const fn new() -> Self {
        Names { bytes: Buffer::new(), entries: Buffer::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The name with this number, empty if there is none, and its `d_type`.
    pub fn get(&self, number: usize) -> (&[u8], u8) {
        let Some(&entry) = self.entries.as_slice().get(number) else { return (b"", 0) };
        let end = self.entries.as_slice().get(number + 1).map_or(self.bytes.len(), |next| next.start);
        (self.bytes.as_slice().get(entry.start..end).unwrap_or(b""), entry.kind)
    }

    /// Adds a name.
    pub fn push(&mut self, name: &[u8], kind: u8) -> Result<(), Errno> {
        self.entries.push(Entry { start: self.bytes.len(), kind })?;
        self.bytes.extend(name)
    }

    /// Forgets all names behind the first `len`.
    pub fn truncate(&mut self, len: usize) {
        if let Some(entry) = self.entries.as_slice().get(len) {
            self.bytes.truncate(entry.start);
        }
        self.entries.truncate(len);
    }

    /// The numbers of all names, in the order of the names' bytes.
    pub fn sorted(&self) -> Result<Buffer<usize>, Errno> {
        let mut order = Buffer::new();
        for number in 0..self.len() {
            order.push(number)?;
        }
        order.as_mut_slice().sort_unstable_by(|&a, &b| self.get(a).0.cmp(self.get(b).0));
        Ok(order)
    }
}

#[cfg(target_arch = "wasm32")]
impl Names {
    /// Adds the names in the directory `path`, with `.` and `..` if they are wanted. After an error none is added.
    pub fn read(&mut self, path: &[u8], dots: bool) -> Result<(), Errno> {
        self.read_at(AT_FDCWD, path, dots)
    }

    /// [`Names::read`], relative to a directory.
    pub fn read_at(&mut self, dirfd: c_int, path: &[u8], dots: bool) -> Result<(), Errno> {
        let before = self.len();
        let mut stream = Stream::open_at(dirfd, path)?;
        let result = stream.reserve().and_then(|()| self.read_stream(&mut stream, dots));
        crate::os::fd::close_quietly(stream.fd());
        result.inspect_err(|_| self.truncate(before))
    }

    fn read_stream(&mut self, stream: &mut Stream, dots: bool) -> Result<(), Errno> {
        while let Some(record) = stream.next()? {
            let kind = record.get(NAME_AT - 1).copied().unwrap_or(0);
            let name = record.get(NAME_AT..record.len() - 1).unwrap_or(b"");
            if dots || !matches!(name, b"." | b"..") {
                self.push(name, kind)?;
            }
        }
        Ok(())
    }
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}
