//! Directory streams.

use super::listing::{Entry, Listing, Source};
use crate::abi::c::NAME_MAX;
use crate::abi::{Buffer, Errno, Out, c_int, small};
use crate::os::fd;
use crate::os::fd::descriptor::host_or;
use crate::os::fd::held::{LISTED, NOT_LISTED};
use crate::os::open::dev_listing;
use crate::os::open::devices;
use crate::os::open::open_directory;
use crate::wasi;
use crate::wasi::types::{Fd, filetype};

/// C's `DIR`.
pub struct Stream {
    fd: c_int,
    directory: Directory,
    listing: Listing,
    record: Buffer<u8>,
}

/// The host's side of a stream.
#[derive(Clone, Copy)]
struct Directory(Fd);

/// The host's side of a stream on a directory of `/dev` that it does not have: these numbers and those after it.
const WITHIN: Fd = Fd::MAX - 0xff;

impl Source for Directory {
    fn read(&mut self, buffer: &mut [u8], cookie: u64) -> Result<usize, Errno> {
        if self.0 >= WITHIN {
            return Ok(dev_listing::read((self.0 - WITHIN) as usize, buffer, cookie));
        }
        let result = wasi::fd::readdir(self.0, buffer, cookie);
        fd::not_capable_is(result, Errno::BADF)
    }
}

/// The offset of the name in `struct dirent`: after an eight-byte number and the type.
pub const NAME_AT: usize = 9;

/// The type that `<dirent.h>` gives a file.
pub fn type_for_c(host: u8) -> u8 {
    match host {
        filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => 20,
        other => other,
    }
}

impl Stream {
    /// A stream on the directory that `fd` is open on, which the stream takes over. `ENOTDIR` if it is something else.
    #[small]
    pub fn from_fd(fd: c_int) -> Result<Self, Errno> {
        if fd::filetype_of(fd)? != filetype::DIRECTORY {
            return Err(Errno::NOTDIR);
        }
        Self::on(fd)
    }

    #[small]
    fn on(fd: c_int) -> Result<Self, Errno> {
        let directory = match host_or(fd, Errno::NOTDIR) {
            Ok(host) => host,
            Err(error) => WITHIN + devices::open_directory(fd).ok_or(error)? as Fd,
        };
        Ok(Self::new(fd, directory))
    }

    const fn new(fd: c_int, directory: Fd) -> Self {
        Stream { fd, directory: Directory(directory), listing: Listing::new(), record: Buffer::new() }
    }

    /// A stream on the directory `path`, relative to `dirfd`.
    #[small]
    pub fn open_at(dirfd: c_int, path: &[u8]) -> Result<Self, Errno> {
        match open_directory(dirfd, path) {
            Err(error @ (Errno::NOENT | Errno::NOTDIR | Errno::NOTCAPABLE)) => {
                let (fd, at) = dev_listing::open(dirfd, path, error)?;
                Ok(Self::new(fd, WITHIN + at as Fd))
            }
            opened => Self::on(opened?),
        }
    }

    /// The directory has another descriptor now.
    #[small]
    pub fn move_to(&mut self, fd: c_int) {
        if self.directory.0 < WITHIN {
            self.directory = Directory(fd as Fd);
        }
    }

    /// The descriptor.
    pub fn fd(&self) -> c_int {
        self.fd
    }

    /// The descriptor; the stream ends.
    pub fn end(&self) -> c_int {
        if LISTED.get().0 == self.fd {
            LISTED.set(NOT_LISTED);
        }
        self.fd
    }

    /// Makes memory to read an ordinary directory in one go, for a stream that ends at once.
    pub fn reserve(&mut self) -> Result<(), Errno> {
        self.listing.reserve()
    }

    /// Back to the start; the directory is read anew.
    #[small]
    pub fn rewind(&mut self) {
        self.listing.rewind();
    }

    /// The position of the next entry.
    pub fn tell(&self) -> usize {
        self.listing.tell()
    }

    /// Goes to a position that [`Stream::tell`] gave. An error shows at the next reading.
    #[small]
    pub fn seek(&mut self, position: usize) {
        let _ = self.listing.seek(position, &mut self.directory);
    }

    /// Back to the entry that was just read, at its position.
    #[small]
    pub fn step_back(&mut self, position: usize) {
        self.listing.step_back(position);
    }

    /// The next entry as a `struct dirent`, which stays until the next call; `None` at the end.
    pub fn next(&mut self) -> Result<Option<&mut [u8]>, Errno> {
        let mut directory = self.directory;
        while let Some(mut entry) = self.listing.next(&mut self.directory)? {
            // A host that gives a path for a name is not to lead the program elsewhere.
            let is_name = !entry.name.is_empty() && !entry.name.iter().any(|&byte| byte == b'/' || byte == 0);
            if is_name && directory.complete(&mut entry) {
                store(&mut self.record, &entry)?;
                return Ok(Some(self.record.as_mut_slice()));
            }
        }
        Ok(None)
    }
}

impl Stream {
    /// [`Stream::next`] for callers with memory for a name of `NAME_MAX` bytes. Errors: also `ENAMETOOLONG`.
    pub fn next_within_limits(&mut self) -> Result<Option<&[u8]>, Errno> {
        match self.next()? {
            Some(record) if record.len() > NAME_AT + NAME_MAX + 1 => Err(Errno::NAMETOOLONG),
            record => Ok(record.map(|record| &*record)),
        }
    }
}

impl Directory {
    /// Asks for the serial number that some hosts leave out of the listing; false if the file is gone by now.
    #[small]
    fn complete(&mut self, entry: &mut Entry) -> bool {
        if entry.ino != 0 || entry.name == b".." {
            return true; // what lies above may be out of reach
        }
        match wasi::path::filestat_get(self.0, 0, entry.name) {
            Ok(stat) => {
                entry.ino = stat.ino;
                if entry.filetype == filetype::UNKNOWN {
                    entry.filetype = stat.filetype;
                }
                true
            }
            Err(error) => error != Errno::NOENT,
        }
    }
}

/// Lays the entry out as a `struct dirent`.
fn store(record: &mut Buffer<u8>, entry: &Entry) -> Result<(), Errno> {
    let end = NAME_AT + entry.name.len();
    record.resize_zeroed(end + 1)?;
    let to = Out::of(record.as_mut_slice());
    to.copy_from(&entry.ino.to_le_bytes());
    to.set_at(NAME_AT - 1, type_for_c(entry.filetype));
    to.skip(NAME_AT).copy_from(entry.name);
    to.set_at(end, 0);
    Ok(())
}

/// The types of entries and the file type bits that mean the same.
const TYPES: [(c_int, c_int); 7] =
    [(1, 0x6000), (2, 0x2000), (3, 0x4000), (4, 0x8000), (6, 0x1000), (7, 0xa000), (20, 0xc000)];

/// The `DT_` type for the file type bits of a mode.
pub fn dt_of_mode(mode: c_int) -> c_int {
    TYPES.iter().find(|t| t.1 == mode & 0xf000).map_or(0, |t| t.0)
}

/// The file type bits of a mode for a `DT_` type.
pub fn mode_of_dt(kind: c_int) -> c_int {
    TYPES.iter().find(|t| t.0 == kind).map_or(0, |t| t.1)
}
