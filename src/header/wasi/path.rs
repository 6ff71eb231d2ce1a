//! Paths. In C they end with a zero byte; the host takes their lengths.

use super::length;
use crate::abi::*;
use crate::wasi::raw::host;

/// Makes a directory.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_create_directory>
#[export]
pub unsafe extern "C" fn __wasi_path_create_directory(fd: c_int, path: *const c_char) -> u16 {
    unsafe { host!(path_create_directory(fd, path, length(path))) as u16 }
}

/// The status of a file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_filestat_get>
#[export]
pub unsafe extern "C" fn __wasi_path_filestat_get(
    fd: c_int,
    flags: u32,
    path: *const c_char,
    stat: *mut c_void,
) -> u16 {
    unsafe { host!(path_filestat_get(fd, flags, path, length(path), stat)) as u16 }
}

/// Sets the times of a file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_filestat_set_times>
#[export]
pub unsafe extern "C" fn __wasi_path_filestat_set_times(
    fd: c_int,
    flags: u32,
    path: *const c_char,
    atim: u64,
    mtim: u64,
    fst_flags: u16,
) -> u16 {
    unsafe { host!(path_filestat_set_times(fd, flags, path, length(path), atim, mtim, fst_flags)) as u16 }
}

/// Makes a hard link.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_link>
#[export]
pub unsafe extern "C" fn __wasi_path_link(
    old_fd: c_int,
    old_flags: u32,
    old: *const c_char,
    new_fd: c_int,
    new: *const c_char,
) -> u16 {
    unsafe { host!(path_link(old_fd, old_flags, old, length(old), new_fd, new, length(new))) as u16 }
}

/// Opens a file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_open>
#[export]
pub unsafe extern "C" fn __wasi_path_open(
    fd: c_int,
    dirflags: u32,
    path: *const c_char,
    oflags: u16,
    base: u64,
    inheriting: u64,
    fdflags: u16,
    opened: *mut c_int,
) -> u16 {
    unsafe { host!(path_open(fd, dirflags, path, length(path), oflags, base, inheriting, fdflags, opened)) as u16 }
}

/// Reads a symbolic link.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_readlink>
#[export]
pub unsafe extern "C" fn __wasi_path_readlink(
    fd: c_int,
    path: *const c_char,
    buf: *mut u8,
    len: usize,
    used: *mut usize,
) -> u16 {
    unsafe { host!(path_readlink(fd, path, length(path), buf, len, used)) as u16 }
}

/// Removes an empty directory.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_remove_directory>
#[export]
pub unsafe extern "C" fn __wasi_path_remove_directory(fd: c_int, path: *const c_char) -> u16 {
    unsafe { host!(path_remove_directory(fd, path, length(path))) as u16 }
}

/// Renames a file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_rename>
#[export]
pub unsafe extern "C" fn __wasi_path_rename(
    old_fd: c_int,
    old: *const c_char,
    new_fd: c_int,
    new: *const c_char,
) -> u16 {
    unsafe { host!(path_rename(old_fd, old, length(old), new_fd, new, length(new))) as u16 }
}

/// Makes a symbolic link.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_symlink>
#[export]
pub unsafe extern "C" fn __wasi_path_symlink(target: *const c_char, fd: c_int, path: *const c_char) -> u16 {
    unsafe { host!(path_symlink(target, length(target), fd, path, length(path))) as u16 }
}

/// Removes a name.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_unlink_file>
#[export]
pub unsafe extern "C" fn __wasi_path_unlink_file(fd: c_int, path: *const c_char) -> u16 {
    unsafe { host!(path_unlink_file(fd, path, length(path))) as u16 }
}
