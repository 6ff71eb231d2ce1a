//! Path resolution on the host's directories: every function with a path starts here.

use super::preopen::{self, Preopen};
use super::resolve::{self, Start, Target, Tree};
use crate::abi::c::AT_FDCWD;
use crate::abi::{Errno, Global, Hook, Packed, PathBuffer, c_int, packed, small};
use crate::os::environ::host_variable;
use crate::os::fd::descriptor::host_or;
use crate::os::fd::held::LISTED;
use crate::os::path::{append, is_absolute, is_within, part};
use crate::wasi;
use crate::wasi::environ::Memory;
use crate::wasi::types::{Fd, FileType, filetype};

/// The directories that the host has open for the program.
pub struct System;

/// Stores the name of an open directory: [`super::fd_names`], if the program has it.
pub static NAME_OF: Hook<fn(Fd, &mut PathBuffer) -> Result<Option<Fd>, Errno>> = Hook::new();

/// Adds the name of the directory that the program has changed to, once it has: [`super::cwd`]; returns whether it was reached from the start
/// by relative paths alone, packed.
pub static CHANGED: Hook<fn(&mut PathBuffer) -> usize> = Hook::new();
/// The name of the directory of `/dev` that a descriptor is open on: [`crate::os::open::devices::name_of`], for programs that have the names of
/// open directories noted.
pub static DEV_NAME_OF: Hook<fn(c_int) -> Option<&'static [u8]>> = Hook::new();
/// Whether it is known where the program started.
static STARTED: Global<bool> = Global::new(false);

/// Adds the current directory's absolute name to `name`, nothing for the root; returns whether it was reached from the
/// start by relative paths alone.
#[packed]
pub fn current_directory(name: &mut PathBuffer) -> Result<bool, Errno> {
    if let Some(changed) = CHANGED.get() {
        return Result::unpack(changed(name));
    }
    if !STARTED.replace(true) && preopen::has_absolute() {
        let _ = enter(); // what cannot be found out is the root
    }
    name.extend(preopen::start())?;
    Ok(true)
}

/// Starts in the directory that the host's `PWD` names, if it is one. It is its name without links that counts, for `getcwd`.
#[small]
#[inline]
fn enter() -> Result<(), Errno> {
    let mut memory = Memory::new();
    let Some(name @ [b'/', ..]) = host_variable::find(memory.read()?, b"PWD") else { return Ok(()) };
    let mut target = Target::new();
    target.resolve(&System, Start::Current, name, true)?;
    match target.kind() {
        Some(filetype::DIRECTORY) => preopen::set_start(target.absolute()?.0),
        _ => Ok(()),
    }
}

impl Tree for System {
    #[inline]
    fn find(&self, name: &[u8], relative: bool) -> Result<(Fd, usize), Errno> {
        preopen::find(name, relative).map(|found| (found.fd(), found.depth()))
    }

    #[inline]
    fn is_nested(&self) -> bool {
        preopen::is_nested()
    }

    #[inline]
    fn is_above(&self, name: &[u8]) -> bool {
        preopen::is_above_one(name)
    }

    #[inline]
    fn filetype(&self, dir: Fd, path: &[u8]) -> Result<FileType, Errno> {
        wasi::path::filetype(dir, path)
    }

    #[inline]
    fn read_link(&self, dir: Fd, path: &[u8], target: &mut [u8]) -> Result<usize, Errno> {
        wasi::path::readlink_slice(dir, path, target)
    }

    #[small]
    fn name_of(&self, dir: Fd, name: &mut PathBuffer) -> Result<Option<Fd>, Errno> {
        match NAME_OF.get() {
            Some(name_of) => name_of(dir, name),
            None => Err(Errno::NOTCAPABLE),
        }
    }

    #[inline]
    fn current(&self, name: &mut PathBuffer) -> Result<bool, Errno> {
        current_directory(name)
    }
}

/// The directory that a relative `path` starts from.
#[packed]
fn start(dirfd: c_int, path: &[u8]) -> Result<Start, Errno> {
    if dirfd == AT_FDCWD || is_absolute(path) {
        return Ok(Start::Current);
    }
    // The host has another directory open for a stream on `/dev`.
    if path.is_empty() || LISTED.get().0 == dirfd {
        Err(Errno::NOENT)
    } else {
        host_or(dirfd, Errno::NOTDIR).map(Start::Open)
    }
}

/// A path on its way to the host, which may have to be asked twice.
struct Lookup<'a> {
    target: Target,
    start: Start,
    path: &'a [u8],
    follow: bool,
    may_differ: bool,
}

impl<'a> Lookup<'a> {
    #[inline]
    fn new(path: &'a [u8], follow: bool) -> Self {
        Lookup { target: Target::new(), start: Start::Current, path, follow, may_differ: true }
    }

    #[small]
    #[inline(never)]
    fn find(&mut self, dirfd: c_int) -> Result<(), Errno> {
        self.start = start(dirfd, self.path)?;
        self.may_differ = self.target.find(&System, self.start, self.path, self.follow)?;
        Ok(())
    }

    /// What else the host is asked after an error; the error if there is nothing. Hosts say "bad descriptor" or "not capable"
    /// of a descriptor that is not a directory's.
    #[cold]
    #[small]
    #[inline(never)]
    fn find_again(&mut self, error: Errno) -> Result<(), Errno> {
        let mut error = error;
        if let Start::Open(dir) = self.start
            && matches!(error, Errno::BADF | Errno::NOTCAPABLE)
            && let Ok((kind, _)) = wasi::fd::type_and_rights(dir)
            && kind != filetype::DIRECTORY
        {
            error = Errno::NOTDIR;
        }
        if !core::mem::take(&mut self.may_differ) {
            return Err(error);
        }
        self.target.find_again(&System, (self.start, self.path, self.follow), error)
    }
}

/// Calls `call` with the host's directory and the path below it for `path`, which is relative to `dirfd`. A link at its
/// end counts as followed if `follow` says so; then it may be resolved by the library, and is gone from what `call` gets.
/// `call` may be called a second time: after an error that a link out of the host's directory explains.
#[inline]
#[small]
pub fn with<T>(
    dirfd: c_int,
    path: &[u8],
    follow: bool,
    mut call: impl FnMut(Fd, &[u8]) -> Result<T, Errno>,
) -> Result<T, Errno> {
    let mut lookup = Lookup::new(path, follow);
    lookup.find(dirfd)?;
    loop {
        match call(lookup.target.dir(), lookup.target.path()) {
            Err(error) => lookup.find_again(error)?,
            other => return other,
        }
    }
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
    let mut target = Target::new();
    target.resolve(&System, start(dirfd, path)?, path, true)?;
    target.locate(&System)?;
    call(target.dir(), target.path())
}

/// Stores the absolute form of `path`, which a relative one has through the current directory, with its `.` and `..`; whether
/// it is `relative` as in [`Tree::find`].
pub fn absolute_form(path: &[u8], joined: &mut PathBuffer) -> Result<bool, Errno> {
    resolve::check(path)?;
    if is_absolute(path) {
        joined.extend(path)?;
        return Ok(false);
    }
    let relative = current_directory(joined)?;
    joined.push(path)?;
    Ok(relative)
}

/// Stores the absolute form of `path`, for what the library has in `/dev`, after the host has failed with `error`: it has no
/// `/dev`, or a link in it leads out of what it shows. Errors: `error` if it is another one, or for a path that leads elsewhere or
/// has a `..`.
#[cold]
#[small]
#[inline(never)]
pub fn below_dev(dirfd: c_int, path: &[u8], error: Errno, name: &mut PathBuffer) -> Result<(), Errno> {
    if !matches!(error, Errno::NOENT | Errno::NOTDIR | Errno::NOTCAPABLE | Errno::PERM) {
        return Err(error);
    }
    if !is_absolute(path) {
        if dirfd == AT_FDCWD {
            current_directory(name)?;
        } else {
            name.extend(DEV_NAME_OF.get().and_then(|name_of| name_of(dirfd)).ok_or(error)?)?;
        }
    }
    if append(name, path) == Ok(0) && is_within(b"/dev", name.as_slice()) {
        return Ok(());
    }
    Err(error)
}

/// The part below `/dev` of what [`below_dev`] has stored.
#[inline]
pub fn in_dev(name: &PathBuffer) -> &[u8] {
    part(name.as_slice(), 5, name.len())
}

/// The pre-opened directory for the absolute form of `path`, which is stored in `joined`, and the part below it.
pub fn find<'a>(path: &[u8], joined: &'a mut PathBuffer) -> Result<(&'static Preopen, &'a [u8]), Errno> {
    let relative = absolute_form(path, joined)?;
    preopen::find_path(joined.as_slice(), relative)
}

/// Adds the open directory `fd` under the name `name`.
#[small]
pub fn register(fd: c_int, name: &[u8]) -> Result<(), Errno> {
    preopen::register(host_or(fd, Errno::NOTDIR)?, name)
}
