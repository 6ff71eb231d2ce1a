//! Paths. C terminates them; the host takes their lengths.

use crate::abi::*;

shims! {
    /// Makes a directory.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_create_directory>
    __wasi_path_create_directory(fd: c_int, path: CStrArg) = path_create_directory(fd, path.as_ptr(), path.len_or_0());

    /// The status of a file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_filestat_get>
    __wasi_path_filestat_get(fd: c_int, flags: u32, path: CStrArg, stat: *mut c_void) =
        path_filestat_get(fd, flags, path.as_ptr(), path.len_or_0(), stat);

    /// Sets the times of a file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_filestat_set_times>
    __wasi_path_filestat_set_times(fd: c_int, flags: u32, path: CStrArg, atim: u64, mtim: u64, fst_flags: u16) =
        path_filestat_set_times(fd, flags, path.as_ptr(), path.len_or_0(), atim, mtim, fst_flags);

    /// Makes a hard link.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_link>
    __wasi_path_link(old_fd: c_int, old_flags: u32, old: CStrArg, new_fd: c_int, new: CStrArg) =
        path_link(old_fd, old_flags, old.as_ptr(), old.len_or_0(), new_fd, new.as_ptr(), new.len_or_0());

    /// Opens a file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_open>
    __wasi_path_open(fd: c_int, dirflags: u32, path: CStrArg, oflags: u16, base: u64, inheriting: u64, fdflags: u16, opened: *mut c_int) =
        path_open(fd, dirflags, path.as_ptr(), path.len_or_0(), oflags, base, inheriting, fdflags, opened);

    /// Reads a symbolic link.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_readlink>
    __wasi_path_readlink(fd: c_int, path: CStrArg, buf: *mut u8, len: usize, used: *mut usize) =
        path_readlink(fd, path.as_ptr(), path.len_or_0(), buf, len, used);

    /// Removes an empty directory.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_remove_directory>
    __wasi_path_remove_directory(fd: c_int, path: CStrArg) = path_remove_directory(fd, path.as_ptr(), path.len_or_0());

    /// Renames a file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_rename>
    __wasi_path_rename(old_fd: c_int, old: CStrArg, new_fd: c_int, new: CStrArg) =
        path_rename(old_fd, old.as_ptr(), old.len_or_0(), new_fd, new.as_ptr(), new.len_or_0());

    /// Makes a symbolic link.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_symlink>
    __wasi_path_symlink(target: CStrArg, fd: c_int, path: CStrArg) =
        path_symlink(target.as_ptr(), target.len_or_0(), fd, path.as_ptr(), path.len_or_0());

    /// Removes a name.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#path_unlink_file>
    __wasi_path_unlink_file(fd: c_int, path: CStrArg) = path_unlink_file(fd, path.as_ptr(), path.len_or_0());
}
