//! Shared memory objects.

use crate::abi::c::{MFD_ALLOW_SEALING, MFD_CLOEXEC, MFD_EXEC, MFD_NOEXEC_SEAL};
use crate::abi::*;
use crate::os::ipc::shared_memory;
use crate::os::stat::modes::mask;

/// Opens the shared memory object `name` with `O_RDONLY` or `O_RDWR` and perhaps `O_CREAT`, `O_EXCL`, `O_TRUNC`; returns a
/// descriptor, to be given a size with `ftruncate` and mapped with `mmap`. Objects live as long as the program. Errors:
/// `EACCES`, `EEXIST`, `ENOENT`, `EINVAL` for a name with a slash within, `ENAMETOOLONG`, `EMFILE`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shm_open.html>
#[export]
pub extern "C" fn shm_open(name: CStrArg, flags: c_int, mode: mode_t) -> c_int {
    or_minus_one(|| shared_memory::open(name.bytes()?, flags, mode & 0o777 & !mask()))
}

/// Takes the name from a shared memory object. Errors: `ENOENT`, `EINVAL`, `ENAMETOOLONG`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/shm_unlink.html>
#[export]
pub extern "C" fn shm_unlink(name: CStrArg) -> c_int {
    zero_or_minus_one(|| shared_memory::unlink(name.bytes()?))
}

/// A file in memory, without a name; `name` is for people. `flags`: `MFD_ALLOW_SEALING`, `MFD_NOEXEC_SEAL`, `MFD_CLOEXEC`,
/// and `MFD_EXEC`, which changes nothing. Errors: `EINVAL` for other flags or a name over 249 bytes, `EFAULT`, `EMFILE`, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man2/memfd_create.2.html>
#[export]
pub extern "C" fn memfd_create(name: CStrArg, flags: c_uint) -> c_int {
    const LONGEST: usize = 249;
    const KNOWN: c_uint = MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL | MFD_EXEC;
    const EITHER: c_uint = MFD_NOEXEC_SEAL | MFD_EXEC;
    or_minus_one(|| {
        if name.get()?.count_bytes() > LONGEST || flags & !KNOWN != 0 || flags & EITHER == EITHER {
            return Err(Errno::INVAL);
        }
        shared_memory::anonymous(flags)
    })
}
