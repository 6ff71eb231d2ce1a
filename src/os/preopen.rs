//! The table of pre-opened directories.
//!
//! The host hands over directories as descriptors from 3 on, each with a name. They are asked for when the first path is
//! looked up, so a program without paths pays nothing.
//!
//! A name that starts with a slash is one from the root of the name space. Any other (`.`, `dir`, the empty one) is
//! relative to the directory in which the program started: a relative path looks there first, an absolute one last.

use super::fd;
use super::path::{below, is_absolute, prefix_name};
use crate::abi::c::PATH_MAX;
use crate::abi::{Errno, Global, PathBuffer, c_int, leak, leak_cstr, small};
use crate::wasi;
use crate::wasi::types::{Fd, PREOPENTYPE_DIR, Rights};
use core::ffi::CStr;

/// The host's first descriptor that may be a pre-opened directory.
const FIRST_FD: Fd = 3;
/// After so many descriptors in a row that are something else, no more are expected.
const MISSES: u32 = 64;
/// No descriptor from here on is looked at, so that a host that says yes to each comes to an end.
const LIMIT: Fd = 1 << 16;

/// An entry of the table.
pub struct Preopen {
    /// The host's number; -1 once it is closed.
    fd: Global<c_int>,
    /// The name from where it starts, without slashes and dots in front.
    prefix: &'static CStr,
    /// Whether that is the directory in which the program started, not the root.
    relative: bool,
    /// The rights that it passes on; 0 if the host was not asked yet.
    rights: Global<Rights>,
    next: Option<&'static Preopen>,
}

/// The latest entry.
static LATEST: Global<Option<&'static Preopen>> = Global::new(None);
static SCANNED: Global<bool> = Global::new(false);
/// Whether one of the names is `/`.
static HAS_ROOT: Global<bool> = Global::new(false);
/// The name of the directory in which the program started, without a slash in front; empty for the root.
static START: Global<&'static CStr> = Global::new(c"");

/// Where a path leads: `rest` below the directory `fd`, whose name is `prefix`.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The pre-opened directory.
    pub fd: Fd,
    /// Its name, without a slash in front.
    pub prefix: &'static CStr,
    /// The path from there; never empty.
    pub rest: &'a [u8],
}

/// The entries that are still open, the latest first.
#[small]
fn entries() -> impl Iterator<Item = &'static Preopen> {
    core::iter::successors(LATEST.get(), |entry| entry.next).filter(|entry| entry.fd.get() >= 0)
}

impl Preopen {
    /// What is left of the absolute `name` below this directory, and how well it matches: a better match has a larger
    /// number. The longest name wins. But if there is a root, and the start directory's name is not known, then relative
    /// and absolute names have nothing in common, and those of the kind asked for win.
    #[small]
    fn matches<'a>(&self, name: &'a [u8], relative: bool) -> Option<(usize, &'a [u8])> {
        let start = START.get().to_bytes();
        let (length, name) = if self.relative { (start.len(), below(start, name)?) } else { (0, name) };
        let rest = below(self.prefix.to_bytes(), name)?;
        let length = 2 * (length + self.prefix.count_bytes());
        let preference = match self.relative == relative {
            false => 0,
            true if start.is_empty() && HAS_ROOT.get() => 4 * PATH_MAX,
            true => 1,
        };
        Some((length + preference + 1, rest))
    }
}

#[small]
fn scan() -> Result<(), Errno> {
    if SCANNED.get() {
        return Ok(());
    }
    let registered = LATEST.get();
    let closed = Fd::try_from(fd::highest_closed()).unwrap_or(0);
    let (mut at, mut misses) = (FIRST_FD, 0);
    while misses < MISSES && at < LIMIT {
        match wasi::fd::prestat_get(at) {
            Ok(stat) if stat.tag == PREOPENTYPE_DIR && stat.name_len as usize <= PATH_MAX => {
                add_from_host(at, stat.name_len as usize).inspect_err(|_| LATEST.set(registered))?;
                misses = 0;
            }
            Err(Errno::BADF) if at > closed => break,
            _ => misses += 1,
        }
        at += 1;
    }
    SCANNED.set(true);
    fd::PREOPENS.install(follow);
    Ok(())
}

/// Keeps a number that the host gives to another file from being taken for a pre-opened directory.
#[small]
fn follow(from: c_int, to: Option<c_int>) {
    for entry in entries() {
        let fd = entry.fd.get();
        if fd == from {
            entry.fd.set(to.unwrap_or(-1));
        } else if Some(fd) == to {
            entry.fd.set(-1);
        }
    }
}

#[small]
fn add_from_host(at: Fd, len: usize) -> Result<(), Errno> {
    let mut name = PathBuffer::new();
    let read = name.fill_with(|to| {
        wasi::fd::prestat_dir_name(at, to.get_mut(..len).ok_or(Errno::NAMETOOLONG)?)?;
        Ok(len)
    });
    match read {
        Ok(()) => add(at, name.as_slice()),
        Err(_) => Ok(()), // without a name there is no path to it
    }
}

#[small]
fn add(fd: Fd, name: &[u8]) -> Result<(), Errno> {
    let entry = Preopen {
        fd: Global::new(fd as c_int),
        prefix: leak_cstr(prefix_name(name))?,
        relative: !is_absolute(name),
        rights: Global::new(0),
        next: LATEST.get(),
    };
    if !entry.relative && entry.prefix.is_empty() {
        HAS_ROOT.set(true);
    }
    LATEST.set(Some(leak(entry)?));
    Ok(())
}

/// Asks the host for the pre-opened directories, if that has not happened yet.
#[small]
pub fn populate() -> Result<(), Errno> {
    scan()
}

/// Forgets all pre-opened directories; the next look-up asks the host again. The descriptors stay open.
#[small]
pub fn reset() {
    // The names stay allocated: C may hold pointers to them (`__wasilibc_find_relpath`).
    LATEST.set(None);
    SCANNED.set(false);
}

/// Adds the open directory `fd` under the name `name`.
#[small]
pub fn register(fd: Fd, name: &[u8]) -> Result<(), Errno> {
    scan()?;
    add(fd, name)
}

/// Names the directory in which the program started; `name` is absolute.
#[small]
pub fn set_start(name: &[u8]) -> Result<(), Errno> {
    START.set(leak_cstr(prefix_name(name))?);
    Ok(())
}

/// Any of the directories.
#[small]
pub fn any() -> Option<Fd> {
    scan().ok()?;
    entries().next().map(|entry| entry.fd.get() as Fd)
}

/// Whether any directory has an absolute name.
#[small]
pub fn has_absolute() -> Result<bool, Errno> {
    scan()?;
    Ok(entries().any(|entry| !entry.relative))
}

/// Whether one directory lies within another one.
#[small]
pub fn is_nested() -> bool {
    entries().any(|outer| {
        let inside = |inner: &Preopen| below(outer.prefix.to_bytes(), inner.prefix.to_bytes()).is_some();
        entries().any(|inner| !core::ptr::eq(inner, outer) && inside(inner))
    })
}

#[small]
fn best(name: &[u8], relative: bool) -> Result<(&'static Preopen, &[u8]), Errno> {
    scan()?;
    let mut best = None;
    let mut points = 0;
    for entry in entries() {
        match entry.matches(name, relative) {
            Some((more, rest)) if more > points => (best, points) = (Some((entry, rest)), more),
            _ => {}
        }
    }
    best.ok_or(Errno::NOENT)
}

/// The pre-opened directory with the longest name that `name`, taken from the root, starts with; of equals the latest.
/// `relative`: those whose names are relative come first. `ENOENT` if there is none.
#[small]
pub fn find(name: &[u8], relative: bool) -> Result<Found<'_>, Errno> {
    best(name, relative).map(|(entry, rest)| Found { fd: entry.fd.get() as Fd, prefix: entry.prefix, rest })
}

/// The rights that the directory `fd` passes on. The host is asked once for each pre-opened directory; of any other one
/// they are [`rights_of_any`].
#[small]
pub fn rights(fd: Fd) -> Rights {
    let Some(entry) = entries().find(|entry| entry.fd.get() as Fd == fd) else { return rights_of_any() };
    if entry.rights.get() == 0 {
        entry
            .rights
            .set(wasi::fd::fdstat_get(fd).map_or(Rights::MAX, |stat| stat.rights_inheriting | stat.rights_base));
    }
    entry.rights.get()
}

/// The rights of all pre-opened directories together, as far as they are known; all rights if those of one are not.
#[small]
pub fn rights_of_any() -> Rights {
    let all = entries().map(|entry| if entry.rights.get() == 0 { Rights::MAX } else { entry.rights.get() });
    match all.fold(0, |sum, rights| sum | rights) {
        0 => Rights::MAX,
        sum => sum,
    }
}

/// Whether `name`, taken from the root, is that of a directory above a pre-opened one.
#[small]
pub fn is_above_one(name: &[u8]) -> bool {
    entries().any(|entry| below(prefix_name(name), entry.prefix.to_bytes()).is_some())
}
