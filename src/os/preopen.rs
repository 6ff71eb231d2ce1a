//! Pre-opened directories, and the way from a path to one of them.
//!
//! The host hands over directories as descriptors from 3 on, each with a name. They are asked for when the first path is
//! looked up, so a program without paths pays nothing.

use super::descriptor::host_or;
use super::path::{below, is_absolute, prefix_name};
use super::{cwd, fd};
use crate::abi::c::{AT_FDCWD, PATH_MAX};
use crate::abi::{Buffer, Errno, GlobalRef, c_int, leak_cstr};
use crate::wasi;
use crate::wasi::types::{Fd, PREOPENTYPE_DIR, filetype};
use core::ffi::CStr;

/// The host's first descriptor that may be a pre-opened directory.
const FIRST: Fd = 3;
/// After so many descriptors in a row that are something else, no more are expected.
const MISSES: u32 = 64;

#[derive(Clone, Copy)]
struct Preopen {
    fd: Fd,
    prefix: &'static CStr,
}

struct Table {
    entries: Buffer<Preopen>,
    scanned: bool,
}

static TABLE: GlobalRef<Table> = GlobalRef::new(Table { entries: Buffer::new(), scanned: false });

/// Where a path leads: `rest` below the directory `fd`, whose name from the root is `prefix`.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The pre-opened directory.
    pub fd: Fd,
    /// Its name, without a slash in front.
    pub prefix: &'static CStr,
    /// The path from there; never empty.
    pub rest: &'a [u8],
}

fn with<R>(body: impl FnOnce(&mut Table) -> Result<R, Errno>) -> Result<R, Errno> {
    // Only a `malloc` of the program's own that opens a file can come here twice.
    TABLE.with(body).unwrap_or(Err(Errno::DEADLK))
}

fn scan(table: &mut Table) -> Result<(), Errno> {
    if table.scanned {
        return Ok(());
    }
    let closed = Fd::try_from(fd::highest_closed()).unwrap_or(0);
    let registered = table.entries.len();
    let (mut at, mut misses) = (FIRST, 0);
    while misses < MISSES {
        match wasi::fd::prestat_get(at) {
            Ok(stat) if stat.tag == PREOPENTYPE_DIR && stat.name_len as usize <= PATH_MAX => {
                if let Err(error) = add_from_host(table, at, stat.name_len as usize) {
                    table.entries.truncate(registered);
                    return Err(error);
                }
                misses = 0;
            }
            Err(Errno::BADF) if at > closed => break,
            _ => misses += 1,
        }
        at += 1;
    }
    table.scanned = true;
    fd::watch(follow);
    Ok(())
}

/// Keeps a number that the host gives to another file from being taken for a pre-opened directory.
fn follow(from: c_int, to: Option<c_int>) {
    let (from, to) = (from as Fd, to.map(|fd| fd as Fd));
    let _ = with(|table| {
        let mut kept = 0;
        for i in 0..table.entries.len() {
            let entries = table.entries.as_mut_slice();
            let Some(&entry) = entries.get(i).filter(|entry| Some(entry.fd) != to) else { continue };
            let entry = match to {
                _ if entry.fd != from => entry,
                Some(fd) => Preopen { fd, ..entry },
                None => continue,
            };
            if let Some(place) = entries.get_mut(kept) {
                *place = entry;
                kept += 1;
            }
        }
        table.entries.truncate(kept);
        Ok(())
    });
}

fn add_from_host(table: &mut Table, at: Fd, len: usize) -> Result<(), Errno> {
    let mut name = Buffer::new();
    name.resize_zeroed(len)?;
    match wasi::fd::prestat_dir_name(at, name.as_mut_slice()) {
        Ok(()) => add(table, at, name.as_slice()),
        Err(_) => Ok(()), // no name, no way to it
    }
}

fn add(table: &mut Table, fd: Fd, name: &[u8]) -> Result<(), Errno> {
    let prefix = leak_cstr(prefix_name(name))?;
    table.entries.push(Preopen { fd, prefix })
}

/// Asks the host for the pre-opened directories, if that has not happened yet.
pub fn populate() -> Result<(), Errno> {
    with(scan)
}

/// Forgets all pre-opened directories; the next look-up asks the host again. The descriptors stay open.
pub fn reset() {
    // The names stay allocated: C may hold pointers to them (`__wasilibc_find_relpath`).
    let _ = with(|table| {
        table.entries.truncate(0);
        table.scanned = false;
        Ok(())
    });
}

/// Adds the open directory `fd` under the name `name`.
pub fn register(fd: c_int, name: &[u8]) -> Result<(), Errno> {
    let fd = host_or(fd, Errno::NOTDIR)?;
    with(|table| {
        scan(table)?;
        add(table, fd, name)
    })
}

/// The pre-opened directory with the longest name that `path`, taken from the root, starts with; of equals the latest.
/// `ENOENT` if there is none.
pub fn find(path: &[u8]) -> Result<Found<'_>, Errno> {
    with(|table| {
        scan(table)?;
        let mut best: Option<Found> = None;
        for entry in table.entries.as_slice() {
            let longest = best.map_or(0, |found| found.prefix.count_bytes());
            if entry.prefix.count_bytes() < longest {
                continue;
            }
            if let Some(rest) = below(entry.prefix.to_bytes(), path) {
                best = Some(Found { fd: entry.fd, prefix: entry.prefix, rest });
            }
        }
        best.ok_or(Errno::NOENT)
    })
}

/// Whether `path`, taken from the root, names a directory above a pre-opened one.
pub fn is_above_one(path: &[u8]) -> bool {
    let above = |entry: &Preopen| below(prefix_name(path), entry.prefix.to_bytes()).is_some();
    with(|table| Ok(table.entries.as_slice().iter().any(above))).unwrap_or(false)
}

/// The pre-opened directory for `path`, which a relative path reaches through the current directory. `joined` is room
/// for the two joined; it stays untouched (and unallocated) as long as the current directory is the root.
pub fn find_from_cwd<'a>(path: &'a [u8], joined: &'a mut Buffer<u8>) -> Result<Found<'a>, Errno> {
    if path.is_empty() {
        return Err(Errno::NOENT);
    }
    if path.len() >= PATH_MAX {
        return Err(Errno::NAMETOOLONG);
    }
    match cwd::joiner() {
        Some(join) if !is_absolute(path) => {
            join(path, joined)?;
            find(joined.as_slice())
        }
        _ => find(path),
    }
}

/// The directory and the path below it for the host: what every function with a path starts with.
pub fn resolve<'a>(dirfd: c_int, path: &'a [u8], joined: &'a mut Buffer<u8>) -> Result<(Fd, &'a [u8]), Errno> {
    if dirfd != AT_FDCWD && !is_absolute(path) {
        return match path.len() {
            0 => Err(Errno::NOENT),
            PATH_MAX.. => Err(Errno::NAMETOOLONG),
            _ => Ok((host_or(dirfd, Errno::NOTDIR)?, path)),
        };
    }
    let found = find_from_cwd(path, joined)?;
    Ok((found.fd, found.rest))
}

/// What a failed call on the directory `dir` means: hosts say "bad descriptor" or "not capable" of one that is not a
/// directory.
pub fn checked<T>(dir: Fd, result: Result<T, Errno>) -> Result<T, Errno> {
    match result {
        Err(error @ (Errno::BADF | Errno::NOTCAPABLE)) => match wasi::fd::fdstat_get(dir) {
            Ok(stat) if stat.filetype != filetype::DIRECTORY => Err(Errno::NOTDIR),
            _ => Err(error),
        },
        other => other,
    }
}
