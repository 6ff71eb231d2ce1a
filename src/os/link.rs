//! Links, renaming, making and removing directories.

use super::preopen::{checked, resolve};
use crate::abi::c::{AT_FDCWD, AT_REMOVEDIR, AT_SYMLINK_FOLLOW, PATH_MAX};
use crate::abi::{Buffer, Errno, Out, c_int};
use crate::wasi;
use crate::wasi::types::{Fd, SYMLINK_FOLLOW};

/// Makes `new` a further name of the file `old`. `flags` is 0 or [`AT_SYMLINK_FOLLOW`].
pub fn link_at(old_dir: c_int, old: &[u8], new_dir: c_int, new: &[u8], flags: c_int) -> Result<(), Errno> {
    let lookup = match flags {
        0 => 0,
        AT_SYMLINK_FOLLOW => SYMLINK_FOLLOW,
        _ => return Err(Errno::INVAL),
    };
    two_paths(old_dir, old, new_dir, new, |from, old, to, new| wasi::path::link(from, lookup, old, to, new))
}

/// Renames `old` to `new`. `EINVAL` for `.` or `..` at the end of either, which some hosts take for what they stand for.
pub fn rename_at(old_dir: c_int, old: &[u8], new_dir: c_int, new: &[u8]) -> Result<(), Errno> {
    if [old, new].into_iter().any(|path| matches!(last_name(path), b"." | b"..")) {
        return Err(Errno::INVAL);
    }
    two_paths(old_dir, old, new_dir, new, wasi::path::rename)
}

fn two_paths(
    old_dir: c_int,
    old: &[u8],
    new_dir: c_int,
    new: &[u8],
    call: impl FnOnce(Fd, &[u8], Fd, &[u8]) -> Result<(), Errno>,
) -> Result<(), Errno> {
    let (mut old_joined, mut new_joined) = (Buffer::new(), Buffer::new());
    let (from, old) = resolve(old_dir, old, &mut old_joined)?;
    let (to, new) = resolve(new_dir, new, &mut new_joined)?;
    checked(to, checked(from, call(from, old, to, new)))
}

/// Makes a symbolic link at `path` that says `target`.
pub fn symlink_at(target: &[u8], dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    if target.is_empty() {
        return Err(Errno::NOENT);
    }
    if target.len() >= PATH_MAX {
        return Err(Errno::NAMETOOLONG);
    }
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::symlink(target, dir, rest))
}

/// Places what the symbolic link at `path` says in `buf`, cut to its length; returns how many bytes.
pub fn read_at(dirfd: c_int, path: &[u8], buf: Out<u8>) -> Result<usize, Errno> {
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    match checked(dir, wasi::path::readlink(dir, rest, buf)) {
        // Some hosts will not cut.
        Err(Errno::RANGE | Errno::NOBUFS) if buf.len() < PATH_MAX => {
            let mut whole = Buffer::new();
            whole.reserve_exact(PATH_MAX)?;
            whole.resize_zeroed(PATH_MAX)?;
            let used = wasi::path::readlink_slice(dir, rest, whole.as_mut_slice())?;
            whole.truncate(used);
            Ok(buf.copy_from(whole.as_slice()))
        }
        other => other,
    }
}

/// [`read_at`] into memory of the library's own.
pub fn read_slice_at(dirfd: c_int, path: &[u8], buf: &mut [u8]) -> Result<usize, Errno> {
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    wasi::path::readlink_slice(dir, rest, buf)
}

/// Removes a name that is not a directory's.
pub fn unlink_at(dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::unlink_file(dir, rest))
}

/// Removes an empty directory. `EINVAL` for `.` at the end, which some hosts take for the directory.
pub fn rmdir_at(dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    if last_name(path) == b"." {
        return Err(Errno::INVAL);
    }
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::remove_directory(dir, without_trailing_slashes(rest)))
}

/// `unlinkat`: [`unlink_at`], or [`rmdir_at`] with [`AT_REMOVEDIR`].
pub fn unlink_or_rmdir_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<(), Errno> {
    match flags {
        0 => unlink_at(dirfd, path),
        AT_REMOVEDIR => rmdir_at(dirfd, path),
        _ => Err(Errno::INVAL),
    }
}

/// Removes a file or an empty directory.
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
pub fn mkdir_at(dirfd: c_int, path: &[u8]) -> Result<(), Errno> {
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::create_directory(dir, without_trailing_slashes(rest)))
}

/// What stands behind the last slash, but for slashes at the end.
fn last_name(path: &[u8]) -> &[u8] {
    without_trailing_slashes(path).rsplit(|&byte| byte == b'/').next().unwrap_or_default()
}

/// A directory may be named with slashes at the end; not every host knows.
fn without_trailing_slashes(mut path: &[u8]) -> &[u8] {
    while let [rest @ .., b'/'] = path {
        if rest.is_empty() {
            break;
        }
        path = rest;
    }
    path
}
