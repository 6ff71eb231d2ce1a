//! The name of a file without links, `.` and `..`; and the current directory, which is kept as such a name.

use super::fd::filestat;
use super::path::{first_component, is_absolute, last_component};
use super::preopen::{find, is_above_one};
use super::{cwd, link};
use crate::abi::c::{AT_FDCWD, PATH_MAX};
use crate::abi::{Buffer, Errno, c_int};
use crate::wasi;
use crate::wasi::types::filetype;

/// `SYMLOOP_MAX`: more links than this on the way are `ELOOP`.
const LINKS_MAX: usize = 40;

/// The type of the file at `path`, which is absolute and without links up to its last component. What lies above a
/// pre-opened directory is a directory, though nobody can look into it.
fn filetype_at(path: &[u8]) -> Result<u8, Errno> {
    match find(path).and_then(|found| wasi::path::filestat_get(found.fd, 0, found.rest)) {
        Ok(stat) => Ok(stat.filetype),
        Err(_) if is_above_one(path) => Ok(filetype::DIRECTORY),
        Err(error) => Err(error),
    }
}

/// Cuts the last component off `name`.
fn to_parent(name: &mut Buffer<u8>) {
    let parent = last_component(name.as_slice()).map_or(0, |(before, _)| before.len().saturating_sub(1));
    name.truncate(parent);
}

/// The absolute name of `path`, all of which must exist, without links and needless components; and its type.
pub fn of(path: &[u8]) -> Result<(Buffer<u8>, u8), Errno> {
    if path.is_empty() {
        return Err(Errno::NOENT);
    }
    let mut rest = Buffer::new();
    if is_absolute(path) {
        rest.extend(path)?;
    } else {
        cwd::join(path, &mut rest)?;
    }
    // Without a slash at the end; so the root is empty.
    let mut name = Buffer::new();
    let (mut kind, mut links, mut at) = (filetype::DIRECTORY, 0, 0);
    loop {
        let left = rest.as_slice().get(at..).unwrap_or(&[]);
        if kind != filetype::DIRECTORY && !left.is_empty() {
            return Err(Errno::NOTDIR);
        }
        let Some((component, more)) = first_component(left) else { break };
        at = rest.len() - more.len();
        if component == b".." {
            to_parent(&mut name);
            continue;
        }
        name.push(b'/')?;
        name.extend(component)?;
        if name.len() >= PATH_MAX {
            return Err(Errno::NAMETOOLONG);
        }
        kind = filetype_at(name.as_slice())?;
        if kind == filetype::SYMBOLIC_LINK {
            links += 1;
            if links > LINKS_MAX {
                return Err(Errno::LOOP);
            }
            rest.drain_front(at);
            rest = follow(&name, &rest)?;
            at = 0;
            kind = filetype::DIRECTORY;
            if is_absolute(rest.as_slice()) {
                name.truncate(0);
            } else {
                to_parent(&mut name);
            }
        }
    }
    if name.is_empty() {
        name.push(b'/')?;
    }
    Ok((name, kind))
}

/// What the link `name` says, followed by `rest`.
fn follow(name: &Buffer<u8>, rest: &Buffer<u8>) -> Result<Buffer<u8>, Errno> {
    let mut target = Buffer::new();
    target.resize_zeroed(PATH_MAX)?;
    let used = link::read_slice_at(AT_FDCWD, name.as_slice(), target.as_mut_slice())?;
    target.truncate(used);
    if used == 0 {
        return Err(Errno::NOENT);
    }
    target.extend(rest.as_slice())?;
    Ok(target)
}

/// The name of the open directory `fd`, which preview1 does not tell: one of the current directory and those above it, if
/// it has the file serial number of one. `ENOTDIR`, or `ENOTSUP` for any other.
fn name_of(fd: c_int) -> Result<Buffer<u8>, Errno> {
    let wanted = filestat(fd)?;
    if wanted.filetype != filetype::DIRECTORY {
        return Err(Errno::NOTDIR);
    }
    let mut name = Buffer::new();
    cwd::append_to(&mut name)?;
    loop {
        let path: &[u8] = if name.is_empty() { b"/" } else { name.as_slice() };
        let found = find(path).and_then(|found| wasi::path::filestat_get(found.fd, 0, found.rest));
        if found.is_ok_and(|found| found.ino != 0 && (found.dev, found.ino) == (wanted.dev, wanted.ino)) {
            return Ok(name);
        }
        if name.len() <= 1 {
            return Err(Errno::NOTSUP);
        }
        to_parent(&mut name);
    }
}

/// Makes the open directory `fd` the current one, if its name can be found.
pub fn change_to_descriptor(fd: c_int) -> Result<(), Errno> {
    let name = name_of(fd)?;
    cwd::set(if name.is_empty() { b"/" } else { name.as_slice() })
}

/// Makes the directory `path` the current one.
pub fn change_directory(path: &[u8]) -> Result<(), Errno> {
    if path.len() >= PATH_MAX {
        return Err(Errno::NAMETOOLONG);
    }
    match of(path)? {
        (name, filetype::DIRECTORY) => cwd::set(name.as_slice()),
        _ => Err(Errno::NOTDIR),
    }
}
