//! Paths. Each is relative to the directory `fd`; the host takes its length, so it needs no terminator.

use super::result::check;
use super::types::*;
use crate::abi::{Errno, Out};

mod raw {
    use super::*;

    #[link(wasm_import_module = "wasi_snapshot_preview1")]
    unsafe extern "C" {
        pub fn path_create_directory(fd: Fd, path: *const u8, len: usize) -> i32;
        pub fn path_filestat_get(fd: Fd, flags: LookupFlags, path: *const u8, len: usize, stat: *mut FileStat) -> i32;
        pub fn path_filestat_set_times(
            fd: Fd,
            flags: LookupFlags,
            path: *const u8,
            len: usize,
            atim: Timestamp,
            mtim: Timestamp,
            fst_flags: i32,
        ) -> i32;
        pub fn path_link(
            old_fd: Fd,
            old_flags: LookupFlags,
            old_path: *const u8,
            old_len: usize,
            new_fd: Fd,
            new_path: *const u8,
            new_len: usize,
        ) -> i32;
        pub fn path_open(
            fd: Fd,
            dirflags: LookupFlags,
            path: *const u8,
            len: usize,
            oflags: i32,
            base: Rights,
            inheriting: Rights,
            fdflags: i32,
            opened: *mut Fd,
        ) -> i32;
        pub fn path_readlink(
            fd: Fd,
            path: *const u8,
            len: usize,
            buf: *mut u8,
            buf_len: usize,
            used: *mut usize,
        ) -> i32;
        pub fn path_remove_directory(fd: Fd, path: *const u8, len: usize) -> i32;
        pub fn path_rename(
            fd: Fd,
            old_path: *const u8,
            old_len: usize,
            new_fd: Fd,
            new_path: *const u8,
            new_len: usize,
        ) -> i32;
        pub fn path_symlink(old_path: *const u8, old_len: usize, fd: Fd, new_path: *const u8, new_len: usize) -> i32;
        pub fn path_unlink_file(fd: Fd, path: *const u8, len: usize) -> i32;
    }
}

// SAFETY, for all below: the host reads the paths and writes the results, each within the length it is given.

/// Makes a directory.
pub fn create_directory(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    check(unsafe { raw::path_create_directory(fd, path.as_ptr(), path.len()) })
}

/// The status of the file at `path`.
pub fn filestat_get(fd: Fd, flags: LookupFlags, path: &[u8]) -> Result<FileStat, Errno> {
    let mut stat = FileStat::default();
    check(unsafe { raw::path_filestat_get(fd, flags, path.as_ptr(), path.len(), &mut stat) })?;
    Ok(stat)
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
    check(unsafe {
        raw::path_filestat_set_times(fd, flags, path.as_ptr(), path.len(), atim, mtim, i32::from(fst_flags))
    })
}

/// Makes a hard link.
pub fn link(old_fd: Fd, flags: LookupFlags, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    let (old, new) = (old_path.as_ptr(), new_path.as_ptr());
    check(unsafe { raw::path_link(old_fd, flags, old, old_path.len(), new_fd, new, new_path.len()) })
}

/// Opens the file at `path`.
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
    check(unsafe {
        let (oflags, fdflags) = (i32::from(oflags), i32::from(fdflags));
        raw::path_open(fd, dirflags, path.as_ptr(), path.len(), oflags, base, inheriting, fdflags, &mut opened)
    })?;
    Ok(opened)
}

/// Places the target of a symbolic link in `buf`; returns how many bytes.
pub fn readlink(fd: Fd, path: &[u8], buf: Out<u8>) -> Result<usize, Errno> {
    let mut used = 0;
    check(unsafe { raw::path_readlink(fd, path.as_ptr(), path.len(), buf.as_mut_ptr(), buf.len(), &mut used) })?;
    within(used, buf.len())
}

/// [`readlink`] into memory of the library's own.
pub fn readlink_slice(fd: Fd, path: &[u8], buf: &mut [u8]) -> Result<usize, Errno> {
    let mut used = 0;
    check(unsafe { raw::path_readlink(fd, path.as_ptr(), path.len(), buf.as_mut_ptr(), buf.len(), &mut used) })?;
    within(used, buf.len())
}

/// Removes an empty directory.
pub fn remove_directory(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    check(unsafe { raw::path_remove_directory(fd, path.as_ptr(), path.len()) })
}

/// Renames a file or directory.
pub fn rename(fd: Fd, old_path: &[u8], new_fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    let (old, new) = (old_path.as_ptr(), new_path.as_ptr());
    check(unsafe { raw::path_rename(fd, old, old_path.len(), new_fd, new, new_path.len()) })
}

/// Makes a symbolic link at `new_path` that says `target`.
pub fn symlink(target: &[u8], fd: Fd, new_path: &[u8]) -> Result<(), Errno> {
    check(unsafe { raw::path_symlink(target.as_ptr(), target.len(), fd, new_path.as_ptr(), new_path.len()) })
}

/// Removes a name that is not a directory's.
pub fn unlink_file(fd: Fd, path: &[u8]) -> Result<(), Errno> {
    check(unsafe { raw::path_unlink_file(fd, path.as_ptr(), path.len()) })
}
