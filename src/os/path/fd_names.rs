//! The names of open directories, which preview1 does not tell: noted when they are opened, for `fchdir` and for a `..` that
//! leads out of a descriptor.
//!
//! Only programs with one of the functions that take a directory's descriptor have this: see `start::directory_fd`.

use super::lookup::{self, System};
use super::resolve::{Start, Target};
use crate::abi::c::{AT_FDCWD, O_CREAT, O_WRONLY};
use crate::abi::{Buffer, Errno, GlobalRef, Hook, PathBuffer, Table, c_int};
use crate::os::fd;
use crate::os::fd::descriptor::host_or;
use crate::os::open::{self, Opened};
use crate::os::path::is_absolute;
use crate::wasi;
use crate::wasi::types::{Fd, filetype};

/// The absolute name of what a descriptor was opened on; empty for the root.
struct Name {
    fd: c_int,
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
    let _ = absolute(dirfd, path).and_then(|name| {
        // What a `..` leads out of may be gone when the name is needed.
        let mut target = Target::new();
        let has_parent = path.split(|&byte| byte == b'/').any(|part| part == b"..");
        let is_resolved = has_parent && target.resolve(&System, Start::Current, name.as_slice(), true).is_ok();
        // Names below a relative pre-opened directory stay as they are.
        let resolved = if is_resolved { target.absolute().ok().filter(|(_, is_relative)| !is_relative) } else { None };
        let name = resolved.map_or(name.as_slice(), |(name, _)| if name.is_empty() { b"/" } else { name });
        let mut text = Buffer::new();
        text.reserve_exact(name.len().max(1))?;
        text.extend(name)?;
        NAMES.with(|names| names.insert(Name { fd: host as c_int, text }).map(|_| ())).unwrap_or(Err(Errno::DEADLK))
    });
}

/// The absolute form of `path`, perhaps with links.
fn absolute(dirfd: c_int, path: &[u8]) -> Result<PathBuffer, Errno> {
    let mut name = PathBuffer::new();
    if !is_absolute(path) {
        match dirfd {
            AT_FDCWD => _ = lookup::current_directory(&mut name)?,
            _ => known(host_or(dirfd, Errno::NOTDIR)? as c_int, &mut name)?,
        }
        name.extend(b"/")?;
    }
    name.extend(path)?;
    Ok(name)
}

/// Stores the name that was noted for `fd`.
fn known(fd: c_int, name: &mut PathBuffer) -> Result<(), Errno> {
    let noted = NAMES.with(|names| {
        let noted = names.iter().find(|(_, noted)| noted.fd == fd).ok_or(Errno::NOTCAPABLE)?;
        name.extend(noted.1.text.as_slice())
    });
    noted.unwrap_or(Err(Errno::DEADLK))
}

/// Stores the absolute name without links of the open directory `fd`, empty for the root. Errors: `ENOTCAPABLE` if it is
/// not known, or the directory has another name by now.
pub fn name_of(fd: Fd, name: &mut PathBuffer) -> Result<(), Errno> {
    let mut noted = PathBuffer::new();
    known(fd as c_int, &mut noted)?;
    let mut target = Target::new();
    target.resolve(&System, Start::Current, noted.as_slice(), true)?;
    let (text, _) = target.absolute()?;
    if !is_name_of(fd, text) {
        return Err(Errno::NOTCAPABLE);
    }
    name.truncate(0);
    name.extend(text)
}

/// Whether the directory `fd` is what the absolute `name` leads to.
fn is_name_of(fd: Fd, name: &[u8]) -> bool {
    let mut target = Target::new();
    let found = target
        .resolve(&System, Start::Current, if name.is_empty() { b"/" } else { name }, false)
        .and_then(|()| target.locate(&System))
        .and_then(|()| wasi::path::filestat_get(target.dir(), 0, target.path()));
    match (found, wasi::fd::filestat_get(fd)) {
        (Ok(found), Ok(open)) => open.filetype == filetype::DIRECTORY && (found.dev, found.ino) == (open.dev, open.ino),
        _ => false,
    }
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
}
