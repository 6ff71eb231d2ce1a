//! The table of pre-opened directories.
//!
//! The host hands over directories as descriptors from 3 on, each with a name. They are asked for when the first path is
//! looked up, so a program without paths pays nothing.
//!
//! A name that starts with a slash is one from the root of the name space. Any other (`.`, `dir`, the empty one) is
//! relative to the directory in which the program started: a relative path looks there first, an absolute one last.

use crate::abi::c::PATH_MAX;
use crate::abi::{Errno, Global, PathBuffer, c_int, leak, leak_cstr, packed, part, small};
use crate::os::fd;
use crate::os::path::{append, below, is_absolute, is_within};
use crate::wasi;
use crate::wasi::types::{Fd, Rights};
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
    /// The name from where it starts, as [`append`] makes names.
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
/// Whether one of the names is absolute.
static HAS_ABSOLUTE: Global<bool> = Global::new(false);
/// Whether one of the names is `/`.
static HAS_ROOT: Global<bool> = Global::new(false);
/// Whether one of the directories is within another.
static NESTED: Global<bool> = Global::new(false);
/// The name of the directory in which the program started; empty for the root.
static START: Global<&'static CStr> = Global::new(c"");

/// The entry from `from` on that is still open.
#[small]
#[inline(never)]
fn open_from(from: Option<&'static Preopen>) -> Option<&'static Preopen> {
    let mut at = from;
    while let Some(entry) = at
        && entry.fd.get() < 0
    {
        at = entry.next;
    }
    at
}

/// The entries that are still open, the latest first.
#[inline(always)]
fn entries() -> impl Iterator<Item = &'static Preopen> {
    let mut next = LATEST.get();
    core::iter::from_fn(move || {
        let entry = open_from(next)?;
        next = entry.next;
        Some(entry)
    })
}

impl Preopen {
    /// The host's descriptor.
    #[inline]
    pub fn fd(&self) -> Fd {
        self.fd.get() as Fd
    }

    /// The name from where it starts (the directory in which the program started, or the root), without a slash in front but
    /// with a terminator.
    #[inline]
    pub fn prefix(&self) -> &'static [u8] {
        let name = self.prefix.to_bytes_with_nul();
        name.strip_prefix(b"/").unwrap_or(name)
    }

    /// The name of where its name starts, which is empty for the root.
    #[inline]
    pub fn base(&self) -> &'static [u8] {
        if self.relative { start() } else { b"" }
    }

    /// The length of its absolute name.
    #[inline]
    pub fn depth(&self) -> usize {
        self.base().len() + self.prefix.count_bytes()
    }

    /// How well the absolute `name` matches: 0 if it is not below this directory, and more the better. The longest name wins.
    /// But if there is a root, and the start directory's name is not known, then relative and absolute names have nothing in
    /// common, and those of the kind asked for win.
    #[small]
    #[inline]
    fn matches(&self, name: &[u8], relative: bool) -> usize {
        let base = self.base();
        if !is_within(base, name) || !is_within(self.prefix.to_bytes(), name.get(base.len()..).unwrap_or(b"")) {
            return 0;
        }
        let preference = match self.relative == relative {
            false => 0,
            true if start().is_empty() && HAS_ROOT.get() => 4 * PATH_MAX,
            true => 1,
        };
        2 * self.depth() + preference + 1
    }
}

#[small]
#[inline(never)]
fn scan() -> Result<(), Errno> {
    if SCANNED.get() {
        return Ok(());
    }
    let registered = LATEST.get();
    let closed = Fd::try_from(fd::highest_closed()).unwrap_or(0);
    let (mut at, mut misses) = (FIRST_FD, 0);
    while misses < MISSES && at < LIMIT {
        match wasi::fd::prestat_dir_len(at).and_then(|len| add_from_host(at, len)) {
            Ok(()) => misses = 0,
            Err(Errno::BADF) if at > closed => break,
            // Not known yet: it is asked for again.
            Err(error) if is_passing(error) => {
                LATEST.set(registered);
                return Err(error);
            }
            Err(_) => misses += 1,
        }
        at += 1;
    }
    SCANNED.set(true);
    Ok(())
}

/// Whether an error says nothing about the descriptor.
#[inline]
fn is_passing(error: Errno) -> bool {
    matches!(error, Errno::IO | Errno::INTR | Errno::AGAIN | Errno::NOMEM)
}

part!(
    /// [`fd::PREOPENS`].
    RENUMBERED: fd::Renumbered = follow, "__wasilibc_part_preopens"
);

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
    let mut name = [0; PATH_MAX];
    let Some(name) = name.get_mut(..len) else { return Ok(()) };
    wasi::fd::prestat_dir_name(at, name)?;
    add(at, name)
}

#[small]
#[inline(never)]
fn add(fd: Fd, name: &[u8]) -> Result<(), Errno> {
    let mut prefix = PathBuffer::new();
    append(&mut prefix, name)?;
    let prefix = leak_cstr(prefix.as_slice())?;
    let relative = !is_absolute(name);
    for other in entries().map(|other| other.prefix.to_bytes()) {
        if is_within(other, prefix.to_bytes()) || is_within(prefix.to_bytes(), other) {
            NESTED.set(true);
        }
    }
    if !relative {
        HAS_ABSOLUTE.set(true);
        if prefix.is_empty() {
            HAS_ROOT.set(true);
        }
    }
    let entry = Preopen { fd: Global::new(fd as c_int), prefix, relative, rights: Global::new(0), next: LATEST.get() };
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
    START.set(leak_cstr(name)?);
    Ok(())
}

/// The name of the directory in which the program started; empty for the root.
#[inline]
pub fn start() -> &'static [u8] {
    START.get().to_bytes()
}

/// Any of the directories. Errors: `ENOENT`, and those of looking for them.
#[packed]
pub fn any() -> Result<Fd, Errno> {
    scan()?;
    open_from(LATEST.get()).map(Preopen::fd).ok_or(Errno::NOENT)
}

/// Whether any directory has an absolute name.
#[small]
pub fn has_absolute() -> bool {
    scan().is_ok() && HAS_ABSOLUTE.get()
}

/// Whether one directory lies within another one.
#[inline]
pub fn is_nested() -> bool {
    NESTED.get()
}

/// The pre-opened directory with the longest name that the absolute `name` starts with; of equals the latest. `relative`:
/// those whose names are relative come first. `ENOENT` if there is none.
#[inline]
pub fn find(name: &[u8], relative: bool) -> Result<&'static Preopen, Errno> {
    scan()?;
    best(name, relative).ok_or(Errno::NOENT)
}

/// [`find`] among those that are known.
#[small]
#[inline(never)]
fn best(name: &[u8], relative: bool) -> Option<&'static Preopen> {
    let mut best = None;
    let mut points = 0;
    for entry in entries() {
        let more = entry.matches(name, relative);
        if more > points {
            (best, points) = (Some(entry), more);
        }
    }
    best
}

/// As [`find`], for a `path` with dots and more slashes; with the part of it that is below the directory.
pub fn find_path(path: &[u8], relative: bool) -> Result<(&'static Preopen, &[u8]), Errno> {
    let mut name = PathBuffer::new();
    append(&mut name, path)?;
    let found = find(name.as_slice(), relative)?;
    let rest = below(found.base(), path).and_then(|path| below(found.prefix.to_bytes(), path));
    Ok((found, rest.unwrap_or(b".")))
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

/// Whether the absolute `name` is that of a directory above a pre-opened one.
#[small]
#[inline(never)]
pub fn is_above_one(name: &[u8]) -> bool {
    entries().any(|entry| is_within(name, entry.prefix.to_bytes()))
}
