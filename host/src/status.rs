//! The status of files. wasmtime shows all as on one device, and the time of birth as that of the last change.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::fd::AsFd;

use rustix::fs::{AtFlags, FileType, Mode, OFlags, ResolveFlags, Stat, fstat, openat2, statat};
use wasmtime::Result;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::blocking::finish;
use crate::errno::Errno;
use crate::memory::Access;
use crate::state::Process;
use crate::streams::functions as stream;

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
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => REGULAR_FILE,
        FileType::Directory => DIRECTORY,
        FileType::CharacterDevice => CHARACTER_DEVICE,
        FileType::BlockDevice => BLOCK_DEVICE,
        FileType::Socket => SOCKET_STREAM,
        FileType::Symlink => SYMBOLIC_LINK,
        _ => UNKNOWN,
    }
}

/// preview1's `filestat`.
pub(crate) fn filestat(stat: &Stat, file_type: u8) -> [u64; 8] {
    let time = |seconds: i64, nanoseconds: u64| (seconds as u64).wrapping_mul(1_000_000_000).wrapping_add(nanoseconds);
    // wasmtime lists files by this hash of their device and number: programs compare the two.
    let mut hasher = DefaultHasher::new();
    (stat.st_dev, stat.st_ino).hash(&mut hasher);
    [
        stat.st_dev,
        hasher.finish(),
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

/// `fd_filestat_get`.
pub(crate) fn of_fd(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, out] = *args else { return Ok(Errno::INVAL.0.into()) };
    let stored = match (process.streams.get(fd as u32), process.descriptors.file(fd as u32)) {
        (Some(stream), _) => stream::filestat_get(&stream, memory, args),
        (_, Some(file)) => match fstat(file) {
            Ok(stat) => store(memory, out, filestat(&stat, file_type(&stat))),
            Err(errno) => Err(errno.into()),
        },
        _ => {
            let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
            let wasi = &mut *process.wasi();
            return finish(wasmtime_preview1::fd_filestat_get(wasi, memory, number as i32, out as i32));
        }
    };
    Ok(stored.map_or_else(|errno| errno.0.into(), |()| 0))
}

/// `path_filestat_get`. What fails is asked of wasmtime, for its error.
pub(crate) fn of_path(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let [fd, lookup, path, path_len, out] = *args else { return Ok(Errno::INVAL.0.into()) };
    let stat = memory.bytes(path as u32, path_len as u32).and_then(|path| {
        let file = process.descriptors.file(fd as u32)?;
        // wasmtime takes no other names anywhere.
        std::str::from_utf8(&path).ok().and_then(|path| below(&*file, path, lookup & 1 != 0))
    });
    if let Some(stat) = stat {
        return Ok(store(memory, out, filestat(&stat, file_type(&stat))).map_or_else(|errno| errno.0.into(), |()| 0));
    }
    let Some(number) = process.descriptors.number(fd as u32) else { return Ok(Errno::BADF.0.into()) };
    let wasi = &mut *process.wasi();
    let (lookup, path, path_len, out) = (lookup as i32, path as i32, path_len as i32, out as i32);
    finish(wasmtime_preview1::path_filestat_get(wasi, memory, number as i32, lookup, path, path_len, out))
}

/// The status of what is at `path` below a directory, which nothing leads out of.
fn below(directory: impl AsFd, path: &str, follow: bool) -> Option<Stat> {
    if !follow && !path.contains('/') && !matches!(path, "" | "." | "..") {
        return statat(directory, path, AtFlags::SYMLINK_NOFOLLOW).ok();
    }
    let mut flags = OFlags::PATH | OFlags::CLOEXEC;
    flags.set(OFlags::NOFOLLOW, !follow);
    let stays = ResolveFlags::BENEATH | ResolveFlags::NO_MAGICLINKS;
    fstat(openat2(directory, path, flags, Mode::empty(), stays).ok()?).ok()
}
