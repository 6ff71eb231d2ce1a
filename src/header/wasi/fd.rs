//! Descriptors.

use crate::abi::*;

shims! {
    /// Says how a range will be used.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_advise>
    __wasi_fd_advise(fd: c_int, offset: u64, len: u64, advice: u8) = fd_advise(fd, offset, len, advice);

    /// Allocates space for a range.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_allocate>
    __wasi_fd_allocate(fd: c_int, offset: u64, len: u64) = fd_allocate(fd, offset, len);

    /// Closes a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_close>
    __wasi_fd_close(fd: c_int) = fd_close(fd);

    /// Writes data out to the medium.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_datasync>
    __wasi_fd_datasync(fd: c_int) = fd_datasync(fd);

    /// Type, flags and rights of a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_get>
    __wasi_fd_fdstat_get(fd: c_int, stat: *mut c_void) = fd_fdstat_get(fd, stat);

    /// Sets the flags of a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_set_flags>
    __wasi_fd_fdstat_set_flags(fd: c_int, flags: u16) = fd_fdstat_set_flags(fd, flags);

    /// Gives up rights of a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_set_rights>
    __wasi_fd_fdstat_set_rights(fd: c_int, base: u64, inheriting: u64) = fd_fdstat_set_rights(fd, base, inheriting);

    /// The status of an open file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_get>
    __wasi_fd_filestat_get(fd: c_int, stat: *mut c_void) = fd_filestat_get(fd, stat);

    /// Cuts or extends an open file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_set_size>
    __wasi_fd_filestat_set_size(fd: c_int, size: u64) = fd_filestat_set_size(fd, size);

    /// Sets the times of an open file.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_set_times>
    __wasi_fd_filestat_set_times(fd: c_int, atim: u64, mtim: u64, flags: u16) =
        fd_filestat_set_times(fd, atim, mtim, flags);

    /// Reads at an offset.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_pread>
    __wasi_fd_pread(fd: c_int, iovs: *const c_void, count: usize, offset: u64, done: *mut usize) =
        fd_pread(fd, iovs, count, offset, done);

    /// What kind of pre-opened descriptor it is.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_prestat_get>
    __wasi_fd_prestat_get(fd: c_int, stat: *mut c_void) = fd_prestat_get(fd, stat);

    /// The name of a pre-opened directory, without a terminator.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_prestat_dir_name>
    __wasi_fd_prestat_dir_name(fd: c_int, name: *mut u8, len: usize) = fd_prestat_dir_name(fd, name, len);

    /// Writes at an offset.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_pwrite>
    __wasi_fd_pwrite(fd: c_int, iovs: *const c_void, count: usize, offset: u64, done: *mut usize) =
        fd_pwrite(fd, iovs, count, offset, done);

    /// Reads.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_read>
    __wasi_fd_read(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) = fd_read(fd, iovs, count, done);

    /// Reads directory entries.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_readdir>
    __wasi_fd_readdir(fd: c_int, buf: *mut u8, len: usize, cookie: u64, used: *mut usize) =
        fd_readdir(fd, buf, len, cookie, used);

    /// Moves a descriptor to another number.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_renumber>
    __wasi_fd_renumber(fd: c_int, to: c_int) = fd_renumber(fd, to);

    /// Moves the offset of a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_seek>
    __wasi_fd_seek(fd: c_int, offset: i64, whence: u8, result: *mut u64) = fd_seek(fd, offset, whence, result);

    /// Writes data and status out to the medium.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_sync>
    __wasi_fd_sync(fd: c_int) = fd_sync(fd);

    /// The offset of a descriptor.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_tell>
    __wasi_fd_tell(fd: c_int, result: *mut u64) = fd_tell(fd, result);

    /// Writes.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_write>
    __wasi_fd_write(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) = fd_write(fd, iovs, count, done);
}
