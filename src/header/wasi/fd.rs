//! Descriptors.

use crate::abi::*;
use crate::wasi::raw::host;

/// Says how a range will be used.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_advise>
#[export]
pub unsafe extern "C" fn __wasi_fd_advise(fd: c_int, offset: u64, len: u64, advice: u8) -> u16 {
    unsafe { host!(fd_advise(fd, offset, len, advice)) as u16 }
}

/// Makes room for a range.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_allocate>
#[export]
pub unsafe extern "C" fn __wasi_fd_allocate(fd: c_int, offset: u64, len: u64) -> u16 {
    unsafe { host!(fd_allocate(fd, offset, len)) as u16 }
}

/// Closes a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_close>
#[export]
pub unsafe extern "C" fn __wasi_fd_close(fd: c_int) -> u16 {
    unsafe { host!(fd_close(fd)) as u16 }
}

/// Writes data out to the medium.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_datasync>
#[export]
pub unsafe extern "C" fn __wasi_fd_datasync(fd: c_int) -> u16 {
    unsafe { host!(fd_datasync(fd)) as u16 }
}

/// Type, flags and rights of a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_get>
#[export]
pub unsafe extern "C" fn __wasi_fd_fdstat_get(fd: c_int, stat: *mut c_void) -> u16 {
    unsafe { host!(fd_fdstat_get(fd, stat)) as u16 }
}

/// Sets the flags of a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_set_flags>
#[export]
pub unsafe extern "C" fn __wasi_fd_fdstat_set_flags(fd: c_int, flags: u16) -> u16 {
    unsafe { host!(fd_fdstat_set_flags(fd, flags)) as u16 }
}

/// Gives up rights of a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_fdstat_set_rights>
#[export]
pub unsafe extern "C" fn __wasi_fd_fdstat_set_rights(fd: c_int, base: u64, inheriting: u64) -> u16 {
    unsafe { host!(fd_fdstat_set_rights(fd, base, inheriting)) as u16 }
}

/// The status of an open file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_get>
#[export]
pub unsafe extern "C" fn __wasi_fd_filestat_get(fd: c_int, stat: *mut c_void) -> u16 {
    unsafe { host!(fd_filestat_get(fd, stat)) as u16 }
}

/// Cuts or extends an open file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_set_size>
#[export]
pub unsafe extern "C" fn __wasi_fd_filestat_set_size(fd: c_int, size: u64) -> u16 {
    unsafe { host!(fd_filestat_set_size(fd, size)) as u16 }
}

/// Sets the times of an open file.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_filestat_set_times>
#[export]
pub unsafe extern "C" fn __wasi_fd_filestat_set_times(fd: c_int, atim: u64, mtim: u64, flags: u16) -> u16 {
    unsafe { host!(fd_filestat_set_times(fd, atim, mtim, flags)) as u16 }
}

/// Reads at an offset.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_pread>
#[export]
pub unsafe extern "C" fn __wasi_fd_pread(
    fd: c_int,
    iovs: *const c_void,
    count: usize,
    offset: u64,
    done: *mut usize,
) -> u16 {
    unsafe { host!(fd_pread(fd, iovs, count, offset, done)) as u16 }
}

/// What kind of pre-opened descriptor it is.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_prestat_get>
#[export]
pub unsafe extern "C" fn __wasi_fd_prestat_get(fd: c_int, stat: *mut c_void) -> u16 {
    unsafe { host!(fd_prestat_get(fd, stat)) as u16 }
}

/// The name of a pre-opened directory, without a terminator.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_prestat_dir_name>
#[export]
pub unsafe extern "C" fn __wasi_fd_prestat_dir_name(fd: c_int, name: *mut u8, len: usize) -> u16 {
    unsafe { host!(fd_prestat_dir_name(fd, name, len)) as u16 }
}

/// Writes at an offset.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_pwrite>
#[export]
pub unsafe extern "C" fn __wasi_fd_pwrite(
    fd: c_int,
    iovs: *const c_void,
    count: usize,
    offset: u64,
    done: *mut usize,
) -> u16 {
    unsafe { host!(fd_pwrite(fd, iovs, count, offset, done)) as u16 }
}

/// Reads.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_read>
#[export]
pub unsafe extern "C" fn __wasi_fd_read(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) -> u16 {
    unsafe { host!(fd_read(fd, iovs, count, done)) as u16 }
}

/// Reads directory entries.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_readdir>
#[export]
pub unsafe extern "C" fn __wasi_fd_readdir(fd: c_int, buf: *mut u8, len: usize, cookie: u64, used: *mut usize) -> u16 {
    unsafe { host!(fd_readdir(fd, buf, len, cookie, used)) as u16 }
}

/// Moves a descriptor to another number.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_renumber>
#[export]
pub unsafe extern "C" fn __wasi_fd_renumber(fd: c_int, to: c_int) -> u16 {
    unsafe { host!(fd_renumber(fd, to)) as u16 }
}

/// Moves the place of a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_seek>
#[export]
pub unsafe extern "C" fn __wasi_fd_seek(fd: c_int, offset: i64, whence: u8, place: *mut u64) -> u16 {
    unsafe { host!(fd_seek(fd, offset, whence, place)) as u16 }
}

/// Writes data and status out to the medium.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_sync>
#[export]
pub unsafe extern "C" fn __wasi_fd_sync(fd: c_int) -> u16 {
    unsafe { host!(fd_sync(fd)) as u16 }
}

/// The place of a descriptor.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_tell>
#[export]
pub unsafe extern "C" fn __wasi_fd_tell(fd: c_int, place: *mut u64) -> u16 {
    unsafe { host!(fd_tell(fd, place)) as u16 }
}

/// Writes.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#fd_write>
#[export]
pub unsafe extern "C" fn __wasi_fd_write(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) -> u16 {
    unsafe { host!(fd_write(fd, iovs, count, done)) as u16 }
}
