//! `<sys/mman.h>`: mappings in ordinary memory. What WebAssembly's memory cannot do is an error: protection, and an
//! address of the program's choice. A file's mapping is a copy of it; what changes in a shared one is written to the file
//! by `msync`, by `munmap` and at the end of the program, and not before. Shared mappings of the same pages of a file
//! are the same memory, if one of them lies within the other; else each has its own until `msync`.

use crate::abi::*;
use crate::os::mapping;

pub mod lock;
pub mod remap;
pub mod shm;

/// `len` bytes of memory that start on a page: zeros (`MAP_ANONYMOUS`), or what is in a file at `offset`. The
/// protection is not enforced. What changes in a shared mapping of a file is written to it later. Errors, with
/// `MAP_FAILED`: `EINVAL` for a length of 0, an offset that is no multiple of the page size or neither of `MAP_PRIVATE`
/// and `MAP_SHARED`; `ENOTSUP` for `PROT_EXEC` and `MAP_FIXED`; `EACCES` for a file that is not open for reading, or
/// for writing if it would be written; `ENODEV` for what cannot be mapped; `ENXIO` beyond the end of a shared memory
/// object; `EBADF`, `ENOMEM`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mmap.html>
#[export]
pub extern "C" fn mmap(
    _near: *mut c_void,
    len: usize,
    protection: c_int,
    how: c_int,
    fd: c_int,
    offset: off_t,
) -> *mut c_void {
    let mapped = mapping::map(len, protection, how, fd, offset);
    or(usize::MAX as *mut c_void, mapped.map(|address| address as *mut c_void))
}

/// Ends what is mapped of `len` bytes at `start`, and writes what has changed there of a shared file. Errors: `EINVAL`
/// for a length of 0 or an address that is not on a page; those of writing, though nothing is mapped there afterwards.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/munmap.html>
#[export]
pub extern "C" fn munmap(start: *mut c_void, len: usize) -> c_int {
    zero_or_minus_one(|| mapping::unmap(start as usize, len))
}

/// Changes the protection of pages, of which WebAssembly has one: to read and to write. Errors: `ENOTSUP` for another,
/// `ENOMEM` for what is not mapped, `EACCES` for a shared file that is not open for writing, `EINVAL` for an address
/// that is not on a page.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mprotect.html>
#[export]
pub extern "C" fn mprotect(start: *mut c_void, len: usize, protection: c_int) -> c_int {
    zero_or_minus_one(|| mapping::protect(start as usize, len, protection))
}

/// Writes what has changed in shared mappings of files to the files, at once; with `MS_INVALIDATE` the mappings then
/// show what others have written. Errors: `EINVAL` for unknown flags, for `MS_ASYNC` together with `MS_SYNC`, and for
/// an address that is not on a page; `ENOMEM` for what is not mapped; `EIO` and the other errors of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/msync.html>
#[export]
pub extern "C" fn msync(start: *mut c_void, len: usize, flags: c_int) -> c_int {
    zero_or_minus_one(|| mapping::sync(start as usize, len, flags))
}

/// Says how memory will be used, which makes no difference. Returns 0 or an error number: `EINVAL` for unknown advice
/// or an address that is not on a page, `ENOMEM` for what is not mapped.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_madvise.html>
#[export]
pub extern "C" fn posix_madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    error_number(|| mapping::advise_posix(start as usize, len, advice))
}

/// Says how memory will be used. `MADV_DONTNEED` on memory that shows no file makes it zeros, as on Linux; of the rest,
/// what could make a difference that WebAssembly cannot make is `EINVAL`. Errors: also `ENOMEM` for what is not mapped.
/// <https://man7.org/linux/man-pages/man2/madvise.2.html>
#[export]
pub extern "C" fn madvise(start: *mut c_void, len: usize, advice: c_int) -> c_int {
    zero_or_minus_one(|| mapping::advise(start as usize, len, advice))
}
