//! preview1's `filestat`.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustix::fs::{FileType, Stat};
use wiggle::GuestMemory;

use crate::errno::Errno;
use crate::memory::Access;

/// preview1's file types.
pub(crate) const UNKNOWN: u8 = 0;
pub(crate) const BLOCK_DEVICE: u8 = 1;
pub(crate) const CHARACTER_DEVICE: u8 = 2;
pub(crate) const DIRECTORY: u8 = 3;
pub(crate) const REGULAR_FILE: u8 = 4;
pub(crate) const SOCKET_STREAM: u8 = 6;
const SYMBOLIC_LINK: u8 = 7;

/// The type of a file. preview1 has none for pipes.
pub(crate) fn file_type(stat: &Stat) -> u8 {
    file_type_of(FileType::from_raw_mode(stat.st_mode))
}

/// [`file_type`] of a type that the system gives.
pub(crate) fn file_type_of(kind: FileType) -> u8 {
    match kind {
        FileType::RegularFile => REGULAR_FILE,
        FileType::Directory => DIRECTORY,
        FileType::CharacterDevice => CHARACTER_DEVICE,
        FileType::BlockDevice => BLOCK_DEVICE,
        FileType::Socket => SOCKET_STREAM,
        FileType::Symlink => SYMBOLIC_LINK,
        _ => UNKNOWN,
    }
}

/// preview1's number of a file: wasmtime's hash of device and number, as a file has one status whoever gives it.
pub(crate) fn inode(device: u64, number: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    (device, number).hash(&mut hasher);
    hasher.finish()
}

/// preview1's `filestat`.
pub(crate) fn filestat(stat: &Stat, file_type: u8) -> [u64; 8] {
    let time = |seconds: i64, nanoseconds: u64| (seconds as u64).wrapping_mul(1_000_000_000).wrapping_add(nanoseconds);
    [
        stat.st_dev,
        inode(stat.st_dev, stat.st_ino),
        file_type.into(),
        stat.st_nlink as u64,
        stat.st_size as u64,
        time(stat.st_atime, stat.st_atime_nsec as u64),
        time(stat.st_mtime, stat.st_mtime_nsec as u64),
        time(stat.st_ctime, stat.st_ctime_nsec as u64),
    ]
}

/// Stores a `filestat`.
pub(crate) fn store(memory: &mut GuestMemory<'_>, out: u64, filestat: [u64; 8]) -> Result<(), Errno> {
    let bytes: Vec<u8> = filestat.iter().flat_map(|word| word.to_le_bytes()).collect();
    memory.put(out as u32, &bytes).ok_or(Errno::FAULT)
}
