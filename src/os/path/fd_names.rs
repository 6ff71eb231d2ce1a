//! The names of open directories, which preview1 does not tell: noted when they are opened, for `fchdir` and for a `..` that
//! leads out of a descriptor.
//!
//! Only programs with one of the functions that take a directory's descriptor have this: see `start::directory_fd`.

use super::lookup::{self, System};
use super::resolve::{Start, Target};
use crate::abi::c::{AT_FDCWD, O_CREAT, O_WRONLY, PATH_MAX};
use crate::abi::{Buffer, Errno, GlobalRef, Hook, PathBuffer, Table, c_int};
use crate::os::fd;
use crate::os::fd::descriptor::host_or;
use crate::os::open::{self, Opened};
use crate::os::path::is_absolute;
use crate::wasi;
use crate::wasi::types::{Fd, filetype};

/// The name of what a descriptor was opened on, without a link at its end.
struct Name {
    fd: c_int,
    /// What the name is counted from: an anchor, which is another entry, where an absolute name would be too long.
    base: Option<Fd>,
    /// Whether the descriptor is an anchor, the library's own.
    is_anchor: bool,
    /// The components, each after a slash; empty for `base` itself or the root.
    text: Buffer<u8>,
}

/// The next hook called after opening a file.
static NEXT: Hook<Opened> = Hook::new();

static NAMES: GlobalRef<Table<Name>> = GlobalRef::new(Table::new());

/// Has names noted from now on.
pub fn install() {
    if let Some(before) = open::OPENED.get() {
        NEXT.install(before);
    }
    open::OPENED.install(note);
    lookup::NAME_OF.install(name_of);
    lookup::DEV_NAME_OF.install(open::devices::name_of);
    fd::NAMES.install(renumbered);
}

/// Notes the name of the host's descriptor `host`, which was opened as `path` relative to `dirfd`, for reading only: perhaps a
/// directory. Without memory it stays unknown.
fn note(host: Fd, fd: c_int, flags: c_int, dirfd: c_int, path: &[u8]) {
    if let Some(next) = NEXT.get() {
        next(host, fd, flags, dirfd, path);
    }
    if flags & (O_WRONLY | O_CREAT) != 0 {
        return;
    }
    let _ = name_below(dirfd, path).and_then(|(base, name)| {
        // What a `..` leads out of may be gone when the name is needed.
        let mut target = Target::new();
        let has_parent = path.split(|&byte| byte == b'/').any(|part| part == b"..");
        let is_resolved = has_parent && resolve(&mut target, base, name.as_slice()).is_ok();
        // Names below a relative pre-opened directory stay as they are.
        let (base, name) = match target.below() {
            found @ (Some(_), _) if is_resolved => found,
            (None, name) if is_resolved && target.absolute().is_ok_and(|(_, is_relative)| !is_relative) => (None, name),
            _ => (base, name.as_slice()),
        };
        insert(host, base, false, name)
    });
}

fn insert(host: Fd, base: Option<Fd>, is_anchor: bool, name: &[u8]) -> Result<(), Errno> {
    let mut text = Buffer::new();
    text.reserve_exact(name.len().max(1))?;
    text.extend(name)?;
    let new = Name { fd: host as c_int, base, is_anchor, text };
    NAMES.with(|names| names.insert(new).map(|_| ())).unwrap_or(Err(Errno::DEADLK))
}

/// Resolves a name that was noted.
fn resolve(target: &mut Target, base: Option<Fd>, name: &[u8]) -> Result<(), Errno> {
    match (base, name) {
        (Some(base), [b'/', below @ ..]) => target.resolve(&System, Start::Open(base), below, true),
        (Some(base), _) => target.resolve(&System, Start::Open(base), b".", true),
        (None, []) => target.resolve(&System, Start::Current, b"/", true),
        (None, name) => target.resolve(&System, Start::Current, name, true),
    }
}

/// The name of `path`, perhaps with links, and what it is counted from.
fn name_below(dirfd: c_int, path: &[u8]) -> Result<(Option<Fd>, PathBuffer), Errno> {
    let mut name = PathBuffer::new();
    let mut base = None;
    if !is_absolute(path) {
        match dirfd {
            AT_FDCWD => _ = lookup::current_directory(&mut name)?,
            _ => base = known(host_or(dirfd, Errno::NOTDIR)?, &mut name)?,
        }
        if name.len() + 1 + path.len() >= PATH_MAX && dirfd != AT_FDCWD {
            base = Some(anchor(host_or(dirfd, Errno::NOTDIR)?, base, name.as_slice())?);
            name.truncate(0);
        }
        name.extend(b"/")?;
    }
    name.extend(path)?;
    Ok((base, name))
}

/// An anchor with the name `name` below `base`: there already, or a descriptor of the library's own for the directory `dir`.
#[cold]
fn anchor(dir: Fd, base: Option<Fd>, name: &[u8]) -> Result<Fd, Errno> {
    let same = |one: &Name| one.is_anchor && one.base == base && one.text.as_slice() == name;
    let found = |names: &mut Table<Name>| names.iter().find(|(_, one)| same(one)).map(|(_, one)| one.fd as Fd);
    if let Some(found) = NAMES.with(found).flatten() {
        return Ok(found);
    }
    let opened = open::reopen(dir)?;
    insert(opened, base, true, name).map(|()| opened)
}

/// Stores the name that was noted for `fd`; returns what it is counted from.
fn known(fd: Fd, name: &mut PathBuffer) -> Result<Option<Fd>, Errno> {
    let noted = NAMES.with(|names| {
        let (_, noted) = names.iter().find(|(_, noted)| noted.fd == fd as c_int).ok_or(Errno::NOTCAPABLE)?;
        name.extend(noted.text.as_slice()).map(|()| noted.base)
    });
    noted.unwrap_or(Err(Errno::DEADLK))
}

/// Stores the name without links of the open directory `fd`, empty for the root; returns what it is counted from, as
/// [`Tree::name_of`](super::resolve::Tree::name_of). Errors: `ENOTCAPABLE` if it is not known, or the directory has another name
/// by now.
pub fn name_of(fd: Fd, name: &mut PathBuffer) -> Result<Option<Fd>, Errno> {
    let mut noted = PathBuffer::new();
    let base = known(fd, &mut noted)?;
    let mut target = Target::new();
    resolve(&mut target, base, noted.as_slice())?;
    target.locate(&System)?;
    let found = wasi::path::filestat_get(target.dir(), 0, target.path())?;
    let open = wasi::fd::filestat_get(fd)?;
    if open.filetype != filetype::DIRECTORY || (found.dev, found.ino) != (open.dev, open.ino) {
        return Err(Errno::NOTCAPABLE);
    }
    let (base, text) = target.below();
    name.truncate(0);
    name.extend(text)?;
    Ok(base)
}

/// A descriptor was closed, or got another number.
fn renumbered(from: c_int, to: Option<c_int>) {
    NAMES.with(|names| {
        let numbers = |names: &Table<Name>, fd| names.iter().find(|(_, name)| name.fd == fd).map(|(number, _)| number);
        for closed in [to, Some(from).filter(|_| to.is_none())].into_iter().flatten() {
            if let Some(number) = numbers(names, closed) {
                names.remove(number);
            }
        }
        if let (Some(to), Some(number)) = (to, numbers(names, from))
            && let Some(name) = names.get_mut(number)
        {
            name.fd = to;
        }
    });
    while let Some(unused) = NAMES.with(take_unused_anchor).flatten() {
        let _ = wasi::fd::close(unused); // opened to be looked from, which nobody does any more
    }
}

/// Takes out an anchor that no name is counted from.
fn take_unused_anchor(names: &mut Table<Name>) -> Option<Fd> {
    let is_used = |fd: c_int| names.iter().any(|(_, name)| name.base == Some(fd as Fd));
    let number = names.iter().find(|(_, name)| name.is_anchor && !is_used(name.fd)).map(|(number, _)| number)?;
    names.remove(number).map(|name| name.fd as Fd)
}
