//! Links, renaming, making and removing directories.
//!
//! Hosts disagree about slashes and dots at the end of a path, so none of them sees any: what POSIX says about them is
//! decided here.

use super::lookup::{with, with_two};
use crate::abi::c::{AT_FDCWD, AT_REMOVEDIR, AT_SYMLINK_FOLLOW, PATH_MAX};
use crate::abi::{Errno, Out, Part, PathBuffer, c_int, mode_t, part_of, small};
use crate::os::path::trim_end;
use crate::wasi;
use crate::wasi::types::{Fd, FileType, SYMLINK_FOLLOW, filetype};

/// See [`MADE`].
pub type Made = fn(Fd, &[u8], mode_t);

part_of!(
    /// Keeps the permissions of a new directory: [`crate::os::stat::modes`], in programs that look at any.
    MADE: Made = "__wasilibc_part_made"
);

/// The type of the file at `path`.
#[small]
fn filetype_at(dirfd: c_int, path: &[u8], follow: bool) -> Result<FileType, Errno> {
    let flags = if follow { SYMLINK_FOLLOW } else { 0 };
    with(dirfd, path, follow, |dir, rest| Ok(wasi::path::filestat_get(dir, flags, rest)?.filetype))
}

/// Why a path with a slash at its end, which stands for what a link leads to, is not taken: `error` for a directory.
#[cold]
#[small]
fn not_with_slash(dirfd: c_int, path: &[u8], error: Errno) -> Errno {
    match filetype_at(dirfd, path, true) {
        Ok(filetype::DIRECTORY) => error,
        Ok(_) => Errno::NOTDIR,
        Err(error) => error,
    }
}

/// The last component.
fn last_name(path: &[u8]) -> &[u8] {
    path.rsplit(|&byte| byte == b'/').next().unwrap_or_default()
}

/// How a path ends that names its last component itself, not a file within it: `.` and `..`, after trailing slashes.
fn ends_with_dots(path: &[u8]) -> Option<&[u8]> {
    let mut path = path;
    while let [rest @ .., b'/'] = path {
        path = rest;
    }
    Some(last_name(path)).filter(|name| matches!(*name, b"." | b".."))
}

/// Makes `new` a further name of the file `old`. `flags` is 0 or [`AT_SYMLINK_FOLLOW`].
#[small]
pub fn link_at(old_dir: c_int, old: &[u8], new_dir: c_int, new: &[u8], flags: c_int) -> Result<(), Errno> {
    let follow = match flags {
        0 => false,
        AT_SYMLINK_FOLLOW => true,
        _ => return Err(Errno::INVAL),
    };
    let ((old, old_slash), (name, new_slash)) = (trim_end(old), trim_end(new));
    if old_slash {
        return Err(not_with_slash(old_dir, old, Errno::PERM));
    }
    if new_slash {
        return Err(not_with_slash(new_dir, name, Errno::EXIST));
    }
    if follow && filetype_at(old_dir, old, false)? == filetype::SYMBOLIC_LINK {
        return link_target(old_dir, old, new_dir, name);
    }
    with_two((old_dir, old, false), (new_dir, name, false), |from, old, to, new| {
        wasi::path::link(from, 0, old, to, new)
    })
}

/// Makes `new` a name of what the link `old` leads to: hosts do not follow links here.
#[small]
fn link_target(old_dir: c_int, old: &[u8], new_dir: c_int, new: &[u8]) -> Result<(), Errno> {
    super::lookup::with_resolved(old_dir, old, |from, old| {
        with(new_dir, new, false, |to, new| wasi::path::link(from, 0, old, to, new))
    })
}

/// Renames `old` to `new`. `EINVAL` for `.` or `..` at the end of either, which some hosts take for what they stand for.
#[small]
pub fn rename_at(old_dir: c_int, old: &[u8], new_dir: c_int, new: &[u8]) -> Result<(), Errno> {
    if [old, new].into_iter().any(|path| ends_with_dots(path).is_some()) {
        return Err(Errno::INVAL);
    }
    let ((old, old_slash), (new, new_slash)) = (trim_end(old), trim_end(new));
    if (old_slash || new_slash) && filetype_at(old_dir, old, false)? != filetype::DIRECTORY {
        return Err(Errno::NOTDIR);
    }
    with_two((old_dir, old, false), (new_dir, new, false), |from, old, to, new| {
        if is_root(old) || is_root(new) {
            return Err(Errno::BUSY);
        }
        wasi::path::rename(from, old, to, new)
    })
}

/// Whether a path for the host is that of a pre-opened directory itself, which nobody removes and renames; hosts disagree why.
fn is_root(path: &[u8]) -> bool {
    path == b"."
}

/// Makes `path` a symbolic link to `target`.
#[small]
pub fn symlink_at(target: &[u8], dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    if target.is_empty() {
        return Err(Errno::NOENT);
    }
    if target.len() >= PATH_MAX {
        return Err(Errno::NAMETOOLONG);
    }
    match trim_end(path) {
        (path, true) => Err(not_with_slash(dirfd, path, Errno::EXIST)),
        (path, false) => with(dirfd, path, false, |dir, rest| wasi::path::symlink(target, dir, rest)),
    }
}

/// Copies the target of the symbolic link at `path` to `buf`, cut to its length; returns how many bytes.
#[small]
pub fn read_at(dirfd: c_int, path: &[u8], buf: Out<u8>) -> Result<usize, Errno> {
    let (path, slash) = trim_end(path);
    if slash {
        return Err(not_with_slash(dirfd, path, Errno::INVAL));
    }
    match with(dirfd, path, false, |dir, rest| wasi::path::readlink(dir, rest, buf)) {
        // Some hosts will not cut.
        Err(Errno::RANGE | Errno::NOBUFS) if buf.len() < PATH_MAX => {
            let mut whole = PathBuffer::new();
            with(dirfd, path, false, |dir, rest| whole.fill_with(|to| wasi::path::readlink_slice(dir, rest, to)))?;
            Ok(buf.copy_from(whole.as_slice()))
        }
        other => other,
    }
}

/// Removes a name that is not a directory's.
#[small]
pub fn unlink_at(dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    match trim_end(path) {
        (path, true) => Err(not_with_slash(dirfd, path, Errno::ISDIR)),
        (path, false) => with(dirfd, path, false, wasi::path::unlink_file),
    }
}

/// Removes an empty directory. `EINVAL` for `.` at the end, which some hosts take for the directory; `ENOTEMPTY` for `..`;
/// `EBUSY` for a pre-opened directory.
#[small]
pub fn rmdir_at(dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    match ends_with_dots(path) {
        Some(b".") => return Err(Errno::INVAL),
        Some(_) => return Err(not_with_slash(dirfd, path, Errno::NOTEMPTY)),
        None => {}
    }
    with(dirfd, trim_end(path).0, false, |dir, rest| {
        if is_root(rest) { Err(Errno::BUSY) } else { wasi::path::remove_directory(dir, rest) }
    })
}

/// `unlinkat`: [`unlink_at`], or [`rmdir_at`] with [`AT_REMOVEDIR`].
#[small]
pub fn unlink_or_rmdir_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<(), Errno> {
    match flags {
        0 => unlink_at(dirfd, path),
        AT_REMOVEDIR => rmdir_at(dirfd, path),
        _ => Err(Errno::INVAL),
    }
}

/// Removes a file or an empty directory.
#[small]
pub fn remove(path: &[u8]) -> Result<(), Errno> {
    match unlink_at(AT_FDCWD, path) {
        // What hosts say of a directory.
        Err(error @ (Errno::ISDIR | Errno::PERM | Errno::NOTCAPABLE)) => match rmdir_at(AT_FDCWD, path) {
            Err(Errno::NOTDIR) => Err(error),
            other => other,
        },
        other => other,
    }
}

/// Makes a directory.
#[small]
pub fn mkdir_at(dirfd: c_int, path: &[u8], mode: mode_t) -> Result<(), Errno> {
    if ends_with_dots(path).is_some() {
        return Err(not_with_slash(dirfd, path, Errno::EXIST));
    }
    with(dirfd, trim_end(path).0, false, |dir, rest| {
        wasi::path::create_directory(dir, rest)?;
        if let Some(Part(note)) = MADE {
            note(dir, rest, mode);
        }
        Ok(())
    })
}
