//! Shared memory objects.

use crate::abi::c::MFD_CLOEXEC;
use crate::abi::*;
use crate::os::shared_memory;

/// Opens the shared memory object `name` with `O_RDONLY` or `O_RDWR` and perhaps `O_CREAT`, `O_EXCL`, `O_TRUNC`; returns a
/// descriptor, to be given a size with `ftruncate` and shown with `mmap`. Objects live as long as the program. Errors:
/// `EEXIST`, `ENOENT`, `EINVAL` for a name that is not a slash and a name, `ENAMETOOLONG`, `EMFILE`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shm_open.html>
#[export]
pub unsafe extern "C" fn shm_open(name: *const c_char, flags: c_int, _mode: mode_t) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| shared_memory::open(unsafe { cstr(name) }?.to_bytes(), flags))
}

/// Takes the name from a shared memory object. Errors: `ENOENT`, `EINVAL`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shm_unlink.html>
#[export]
pub unsafe extern "C" fn shm_unlink(name: *const c_char) -> c_int {
    // SAFETY: the caller's string.
    or_minus_one(|| shared_memory::unlink(unsafe { cstr(name) }?.to_bytes()).map(|()| 0))
}

/// A file in memory, without a name; `name` is for people. `flags`: `MFD_CLOEXEC`, which changes nothing. Errors:
/// `EINVAL` for other flags or a name over 249 bytes, `EFAULT`, `EMFILE`, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man2/memfd_create.2.html>
#[export]
pub unsafe extern "C" fn memfd_create(name: *const c_char, flags: c_uint) -> c_int {
    const LONGEST: usize = 249;
    or_minus_one(|| {
        // SAFETY: the caller's string.
        if unsafe { cstr(name) }?.count_bytes() > LONGEST || flags & !MFD_CLOEXEC != 0 {
            return Err(Errno::INVAL);
        }
        shared_memory::anonymous()
    })
}
