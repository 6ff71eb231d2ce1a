//! Canonical names, and the current directory, which is kept as one.

use super::cwd;
use super::lookup::{self, System, below_dev};
use super::resolve::{Start, Target, Tree, check};
use crate::abi::c::AT_FDCWD;
use crate::abi::{Buffer, Errno, Out, PathBuffer, c_int, small};
use crate::os::fd::descriptor::host_or;
use crate::os::fd::filestat;
use crate::os::open::devices;
use crate::os::path::{copy_terminated, trim_end};
use crate::wasi::types::{FileType, filetype};

/// Resolves `path`, all of which must exist.
#[small]
fn existing(target: &mut Target, path: &[u8]) -> Result<FileType, Errno> {
    check(path)?;
    let found = target.resolve(&System, Start::Current, path, true).and_then(|()| target.kind().ok_or(Errno::NOENT));
    match found {
        Err(error) => in_dev(target, path, error),
        found => found,
    }
}

/// [`existing`] for what the library has in `/dev`; `error` for any other path.
#[cold]
#[small]
fn in_dev(target: &mut Target, path: &[u8], error: Errno) -> Result<FileType, Errno> {
    let (path, wants_directory) = trim_end(path);
    let mut name = PathBuffer::new();
    below_dev(AT_FDCWD, path, error, &mut name)?;
    let kind = devices::status(lookup::in_dev(&name), error)?.filetype;
    if wants_directory && kind != filetype::DIRECTORY {
        return Err(Errno::NOTDIR);
    }
    target.set(name.as_slice())?;
    Ok(kind)
}

/// The absolute name of `path`, all of which must exist, without links and needless components.
pub fn of(path: &[u8]) -> Result<PathBuffer, Errno> {
    let (mut target, mut name) = (Target::new(), PathBuffer::new());
    existing(&mut target, path)?;
    name.extend(shown(target.absolute()?.0))?;
    Ok(name)
}

/// A name as C sees it.
fn shown(name: &[u8]) -> &[u8] {
    if name.is_empty() { b"/" } else { name }
}

/// [`of`] in memory from `malloc`.
pub fn allocated(path: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut copy = Buffer::new();
    copy.extend(of(path)?.as_slice())?;
    Ok(copy)
}

/// The name of the current directory. Errors: `ENOENT` if it is not there any more.
#[small]
pub fn current_directory(name: &mut PathBuffer) -> Result<(), Errno> {
    System.current(name)?;
    if name.is_empty() {
        return name.extend(b"/");
    }
    match existing(&mut Target::new(), name.as_slice())? {
        filetype::DIRECTORY => Ok(()),
        _ => Err(Errno::NOENT),
    }
}

/// [`current_directory`] with a terminator in memory of the caller's. Errors: also `ERANGE`.
#[small]
pub fn copy_current_directory(out: Out<u8>) -> Result<(), Errno> {
    let mut name = PathBuffer::new();
    current_directory(&mut name)?;
    copy_terminated(name.as_slice(), out)
}

/// [`current_directory`] with a terminator in memory from `malloc`, of `size` bytes if that is not 0. Errors: also `ERANGE`.
#[small]
pub fn current_directory_allocated(size: usize) -> Result<Buffer<u8>, Errno> {
    let mut name = PathBuffer::new();
    current_directory(&mut name)?;
    if size != 0 && size <= name.len() {
        return Err(Errno::RANGE);
    }
    let mut copy = Buffer::new();
    copy.reserve_exact(size.max(name.len() + 1))?;
    copy.extend(name.as_slice())?;
    copy.push(0)?;
    Ok(copy)
}

/// Makes the directory `path` the current one.
#[small]
pub fn change_directory(path: &[u8]) -> Result<(), Errno> {
    let mut target = Target::new();
    if existing(&mut target, path)? != filetype::DIRECTORY {
        return Err(Errno::NOTDIR);
    }
    let (name, relative) = target.absolute()?;
    cwd::set(name, relative)
}

/// Makes the open directory `fd` the current one, if its name is known. Errors: `ENOTDIR`; `ENOTSUP` for a directory that
/// the program got without a name, `ENAMETOOLONG`.
pub fn change_to_descriptor(fd: c_int) -> Result<(), Errno> {
    let stat = filestat(fd)?;
    if stat.filetype != filetype::DIRECTORY {
        return Err(Errno::NOTDIR);
    }
    let mut name = PathBuffer::new();
    if System.name_of(host_or(fd, Errno::NOTDIR)?, &mut name).map_err(|_| Errno::NOTSUP)?.is_some() {
        return Err(Errno::NAMETOOLONG);
    }
    cwd::set(name.as_slice(), false)
}
