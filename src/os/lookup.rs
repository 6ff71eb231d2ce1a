//! [`resolve`](super::resolve) on the host's directories: what every function with a path goes through.

use super::cwd;
use super::descriptor::host_or;
use super::path::{is_absolute, skip_dots};
use super::preopen::{self, Found};
use super::resolve::{self, Start, Tree};
use crate::abi::c::AT_FDCWD;
use crate::abi::{Errno, Hook, PathBuffer, c_int, small};
use crate::wasi;
use crate::wasi::types::{Fd, FileType, filetype};

/// The directories that the host has open for the program.
pub struct System;

/// Stores the name of an open directory: [`super::fd_names`], if the program has it.
pub static NAME_OF: Hook<fn(Fd, &mut PathBuffer) -> Result<(), Errno>> = Hook::new();

impl Tree for System {
    #[small]
    fn find<'a>(&self, name: &'a [u8], relative: bool) -> Result<(Fd, &'a [u8]), Errno> {
        preopen::find(name, relative).map(|found| (found.fd, found.rest))
    }

    #[small]
    fn is_nested(&self) -> bool {
        preopen::is_nested()
    }

    #[small]
    fn is_above(&self, name: &[u8]) -> bool {
        preopen::is_above_one(name)
    }

    #[small]
    fn filetype(&self, dir: Fd, path: &[u8]) -> Result<FileType, Errno> {
        Ok(wasi::path::filestat_get(dir, 0, path)?.filetype)
    }

    #[small]
    fn read_link(&self, dir: Fd, path: &[u8], target: &mut PathBuffer) -> Result<(), Errno> {
        target.fill_with(|to| wasi::path::readlink_slice(dir, path, to))
    }

    #[small]
    fn name_of(&self, dir: Fd, name: &mut PathBuffer) -> Result<(), Errno> {
        match NAME_OF.get() {
            Some(name_of) => name_of(dir, name),
            None => Err(Errno::NOTCAPABLE),
        }
    }

    #[small]
    fn current(&self, name: &mut PathBuffer) -> Result<bool, Errno> {
        start_directory();
        cwd::append_to(name)
    }
}

/// Finds out where the program started, if that was not done yet.
#[small]
fn start_directory() {
    if !cwd::is_first() || preopen::has_absolute() != Ok(true) {
        return;
    }
    let _ = wasi::environ::read(|variables| {
        let mut all = variables.split(|&byte| byte == 0);
        match all.find_map(|variable| variable.strip_prefix(b"PWD=")) {
            Some(name) => enter(name),
            None => Ok(()),
        }
    });
}

/// Starts in the directory `name`. It is its name without links that counts, for `getcwd`.
#[small]
fn enter(name: &[u8]) -> Result<(), Errno> {
    if !is_absolute(name) || skip_dots(name).is_empty() {
        return Ok(());
    }
    let resolved = resolve::resolve(&System, Start::Current, name, true)?;
    if resolved.kind() == Some(filetype::DIRECTORY) {
        let (name, _) = resolved.absolute()?;
        preopen::set_start(name)?;
        cwd::set(name, true)?;
    }
    Ok(())
}

/// What `path` is relative to, if it is.
#[small]
fn start(dirfd: c_int, path: &[u8]) -> Result<Start, Errno> {
    if dirfd == AT_FDCWD || is_absolute(path) {
        return Ok(Start::Current);
    }
    if path.is_empty() { Err(Errno::NOENT) } else { host_or(dirfd, Errno::NOTDIR).map(Start::Open) }
}

/// What a failed call on the directory `dir` means: hosts say "bad descriptor" or "not capable" of one that is not a
/// directory.
#[small]
fn checked(start: Start, result: Result<(), Errno>) -> Result<(), Errno> {
    match (start, result) {
        (Start::Open(dir), Err(error @ (Errno::BADF | Errno::NOTCAPABLE))) => match wasi::fd::fdstat_get(dir) {
            Ok(stat) if stat.filetype != filetype::DIRECTORY => Err(Errno::NOTDIR),
            _ => Err(error),
        },
        (_, other) => other,
    }
}

/// Calls `call` with the host's directory and the path below it for `path`, which is relative to `dirfd`. A link at its
/// end counts as followed if `follow` says so. `call` may be called a second time after an error.
#[inline]
#[small]
pub fn with<T>(
    dirfd: c_int,
    path: &[u8],
    follow: bool,
    mut call: impl FnMut(Fd, &[u8]) -> Result<T, Errno>,
) -> Result<T, Errno> {
    let mut result = None;
    with_dyn(dirfd, path, follow, &mut |dir, rest| {
        result = Some(call(dir, rest)?);
        Ok(())
    })?;
    result.ok_or(Errno::IO)
}

#[inline(never)]
#[small]
fn with_dyn(
    dirfd: c_int,
    path: &[u8],
    follow: bool,
    call: &mut dyn FnMut(Fd, &[u8]) -> Result<(), Errno>,
) -> Result<(), Errno> {
    let start = start(dirfd, path)?;
    resolve::with(&System, start, path, follow, &mut |dir, rest| checked(start, call(dir, rest)))
}

/// What the file at `path` is, links followed; nothing if it does not exist, but all that precedes it does.
#[small]
pub fn kind(dirfd: c_int, path: &[u8]) -> Result<Option<FileType>, Errno> {
    Ok(resolve::resolve(&System, start(dirfd, path)?, path, true)?.kind())
}

/// A path, what it is relative to, and whether a link at its end is followed.
pub type Path<'a> = (c_int, &'a [u8], bool);

/// [`with`] for two paths.
#[small]
pub fn with_two(
    (old_dir, old, old_follow): Path,
    (new_dir, new, new_follow): Path,
    mut call: impl FnMut(Fd, &[u8], Fd, &[u8]) -> Result<(), Errno>,
) -> Result<(), Errno> {
    with(old_dir, old, old_follow, |from, old| with(new_dir, new, new_follow, |to, new| call(from, old, to, new)))
}

/// As [`with`], but with the library's own answer in the first place: a link at the end is followed by the library, for
/// calls of the host that follow none.
#[small]
pub fn with_resolved<T>(
    dirfd: c_int,
    path: &[u8],
    call: impl FnOnce(Fd, &[u8]) -> Result<T, Errno>,
) -> Result<T, Errno> {
    let resolved = resolve::resolve(&System, start(dirfd, path)?, path, true)?;
    let (dir, rest) = resolved.target(&System)?;
    call(dir, rest)
}

/// The pre-opened directory for `path`, which a relative path reaches through the current directory; `joined` holds the two.
#[small]
pub fn find_from_cwd<'a>(path: &'a [u8], joined: &'a mut PathBuffer) -> Result<Found<'a>, Errno> {
    resolve::check(path)?;
    if is_absolute(path) {
        return preopen::find(path, false);
    }
    let relative = System.current(joined)?;
    joined.extend(b"/")?;
    joined.extend(path)?;
    preopen::find(joined.as_slice(), relative)
}

/// Adds the open directory `fd` under the name `name`.
#[small]
pub fn register(fd: c_int, name: &[u8]) -> Result<(), Errno> {
    preopen::register(host_or(fd, Errno::NOTDIR)?, name)
}
