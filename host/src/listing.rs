//! Listings. A directory is read once, when its first entry is asked for, and the listing is kept with the descriptor: a call
//! that goes on asks nothing of the system, and no entry is lost or seen twice where the program removes files meanwhile. wasmtime
//! reads the whole directory, and the status of each file, in every call.

use std::fs::File;
use std::sync::{Mutex, PoisonError};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, fstat, openat, statat};

use crate::filestat::{DIRECTORY, file_type_of, inode};

/// The listing that a descriptor of a directory has kept.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<Listing>>);

impl Kept {
    /// Has `take` the entries behind the one with a cookie, as preview1 has them; nothing if the directory cannot be listed.
    pub(crate) fn after<T>(&self, directory: &File, cookie: u64, take: impl FnOnce(&[u8]) -> T) -> Option<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cookie == 0 || kept.is_none() {
            *kept = Listing::read(directory);
        }
        kept.as_ref().map(|listing| take(listing.after(cookie)))
    }
}

/// The entries of a directory, `.` and `..` before the others.
#[derive(Default)]
struct Listing {
    /// As preview1's `dirent`s, each followed by its name.
    bytes: Vec<u8>,
    /// Where in the bytes each entry begins. The cookie of an entry is the number of those up to it.
    starts: Vec<usize>,
}

impl Listing {
    /// Reads a directory. There is none if it cannot be read, or has a name that is not UTF-8.
    fn read(directory: &File) -> Option<Listing> {
        let mut listing = Listing::default();
        let own = fstat(directory).ok()?;
        // What is above the directory is not the program's: wasmtime gives both this number.
        listing.push(b".", inode(own.st_dev, own.st_ino), DIRECTORY);
        listing.push(b"..", inode(own.st_dev, own.st_ino), DIRECTORY);
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        for entry in Dir::new(openat(directory, ".", flags, Mode::empty()).ok()?).ok()? {
            let entry = entry.ok()?;
            let name = entry.file_name();
            let text = name.to_str().ok()?;
            if matches!(text, "." | "..") {
                continue;
            }
            let (mut device, mut number, mut kind) = (own.st_dev, entry.ino(), entry.file_type());
            // Another file system may be mounted on a directory.
            if matches!(kind, FileType::Directory | FileType::Unknown)
                && let Ok(stat) = statat(directory, name, AtFlags::SYMLINK_NOFOLLOW)
            {
                (device, number, kind) = (stat.st_dev, stat.st_ino, FileType::from_raw_mode(stat.st_mode));
            }
            listing.push(text.as_bytes(), inode(device, number), file_type_of(kind));
        }
        Some(listing)
    }

    fn push(&mut self, name: &[u8], inode: u64, kind: u8) {
        self.starts.push(self.bytes.len());
        self.bytes.extend((self.starts.len() as u64).to_le_bytes());
        self.bytes.extend(inode.to_le_bytes());
        self.bytes.extend((name.len() as u32).to_le_bytes());
        self.bytes.extend([kind, 0, 0, 0]);
        self.bytes.extend(name);
    }

    /// What follows the entry with a cookie.
    fn after(&self, cookie: u64) -> &[u8] {
        let start = usize::try_from(cookie).ok().and_then(|index| self.starts.get(index));
        start.map_or(&[], |start| &self.bytes[*start..])
    }
}
