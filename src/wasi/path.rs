//! Paths. Each is relative to the directory `fd`; the host takes its length, so it needs no terminator.

use super::raw::host;
use super::result::check;
use super::types::*;
use crate::abi::{Errno, Out, packed, small};

// SAFETY, for all below: the host reads the paths and writes the results, each within the length it is given.

/// Makes a directory.
pub fn create_directory(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_create_directory(fd, path.as_ptr(), path.len())) })
}

/// The status of the file at `path`.
#[small]
pub fn filestat_get(fd: Fd, flags: LookupFlags, path: &[u8]) -> Result<FileStat, Errno> {
    let mut stat = FileStat::default();
    filestat_to(fd, flags, path, &mut stat)?;
    Ok(stat)
}

/// Stores the status of the file at `path`: one that is returned is copied.
#[inline(always)]
pub fn filestat_to(fd: Fd, flags: LookupFlags, path: &[u8], stat: &mut FileStat) -> Result<(), Errno> {
    // SAFETY: the path is readable for its length; the host writes one `FileStat`.
    check(unsafe { host!(path_filestat_get(fd, flags, path.as_ptr(), path.len(), &raw mut *stat)) })
}

/// The type of the file at `path`; links are not followed.
#[packed]
pub fn filetype(fd: Fd, path: &[u8]) -> Result<FileType, Errno> {
    let mut stat = core::mem::MaybeUninit::<FileStat>::uninit();
    // SAFETY: the path is readable for its length; the host writes one `FileStat`, unless it fails.
    unsafe {
        check(host!(path_filestat_get(fd, 0, path.as_ptr(), path.len(), stat.as_mut_ptr())))?;
        Ok((*stat.as_ptr()).filetype)
    }
}

/// Sets the times of the file at `path`.
pub fn filestat_set_times(
    fd: Fd,
    flags: LookupFlags,
    path: &[u8],
    atim: Timestamp,
    mtim: Timestamp,
    fst_flags: FstFlags,
) -> Result<(), Errno> {
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_filestat_set_times(fd, flags, path.as_ptr(), path.len(), atim, mtim, fst_flags)) })
}

/// Makes a hard link.
pub fn link(old_fd: Fd, flags: LookupFlags, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    let (old, new) = (old_path.as_ptr(), new_path.as_ptr());
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_link(old_fd, flags, old, old_path.len(), new_fd, new, new_path.len())) })
}

/// Opens the file at `path`.
#[packed]
pub fn open(
    fd: Fd,
    dirflags: LookupFlags,
    path: &[u8],
    oflags: OFlags,
    base: Rights,
    inheriting: Rights,
    fdflags: FdFlags,
) -> Result<Fd, Errno> {
    let mut opened = 0;
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe {
        let (oflags, fdflags) = (i32::from(oflags), i32::from(fdflags));
        host!(path_open(fd, dirflags, path.as_ptr(), path.len(), oflags, base, inheriting, fdflags, &raw mut opened))
    })?;
    Ok(opened)
}

/// Stores the target of a symbolic link in `buf`; returns how many bytes.
pub fn readlink(fd: Fd, path: &[u8], buf: Out<u8>) -> Result<usize, Errno> {
    let mut used = 0;
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_readlink(fd, path.as_ptr(), path.len(), buf.as_mut_ptr(), buf.len(), &raw mut used)) })?;
    within(used, buf.len())
}

/// [`readlink`] into memory of the library's own.
#[packed]
pub fn readlink_slice(fd: Fd, path: &[u8], buf: &mut [u8]) -> Result<usize, Errno> {
    let mut used = 0;
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_readlink(fd, path.as_ptr(), path.len(), buf.as_mut_ptr(), buf.len(), &raw mut used)) })?;
    within(used, buf.len())
}

/// Removes an empty directory.
pub fn remove_directory(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_remove_directory(fd, path.as_ptr(), path.len())) })
}

/// Renames a file or directory.
pub fn rename(fd: Fd, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    let (old, new) = (old_path.as_ptr(), new_path.as_ptr());
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_rename(fd, old, old_path.len(), new_fd, new, new_path.len())) })
}

/// Makes a symbolic link at `new_path` that says `target`.
pub fn symlink(target: &[u8], fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_symlink(target.as_ptr(), target.len(), fd, new_path.as_ptr(), new_path.len())) })
}

/// Removes a name that is not a directory's.
pub fn unlink_file(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    // SAFETY: the paths are readable for their lengths; what the host stores goes to a variable of ours or to an `Out`
    // of that length.
    check(unsafe { host!(path_unlink_file(fd, path.as_ptr(), path.len())) })
}
