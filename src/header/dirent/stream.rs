//! Opening, closing and moving in directory streams.

use crate::abi::c::AT_FDCWD;
use crate::abi::tree::dir::{DIR, allocate, dissolved, to_c};
use crate::abi::*;
use crate::os::fd;
use crate::start::directory_fd::directory;

/// Opens a stream on the directory `path`. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `EMFILE`, `ENAMETOOLONG`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/opendir.html>
#[export]
#[small]
pub extern "C" fn opendir(path: CStrArg) -> *mut DIR {
    or_null(|| to_c(DIR::open_at(AT_FDCWD, path.bytes()?)?))
}

/// `opendir` relative to a directory.
#[export(__wasilibc_nocwd_opendirat)]
pub extern "C" fn opendirat(dirfd: c_int, path: CStrArg) -> *mut DIR {
    or_null(|| to_c(DIR::open_at(directory(dirfd), path.bytes()?)?))
}

/// Makes a stream of a descriptor, which then belongs to it. Errors: `EBADF`, `ENOTDIR`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdopendir.html>
#[export]
#[small]
pub extern "C" fn fdopendir(fildes: c_int) -> *mut DIR {
    or_null(|| allocate(DIR::from_fd(fildes)?))
}

/// Closes a stream and its descriptor. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/closedir.html>
#[export]
#[small]
pub extern "C" fn closedir(dir: OwnedArg<DIR>) -> c_int {
    zero_or_minus_one(|| fd::close(dissolved(dir)?))
}

/// Closes a stream and returns its descriptor, which stays open. Errors: `EBADF`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fdclosedir>
#[export]
pub extern "C" fn fdclosedir(dir: OwnedArg<DIR>) -> c_int {
    or_minus_one(|| dissolved(dir))
}

/// The stream's descriptor. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dirfd.html>
#[export]
pub extern "C" fn dirfd(dir: ObjArg<DIR>) -> c_int {
    or_minus_one(|| Ok(dir.optional().ok_or(Errno::BADF)?.fd()))
}

/// Goes back to the start, where the directory is read anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rewinddir.html>
#[export]
pub extern "C" fn rewinddir(dir: ObjArg<DIR>) {
    if let Some(stream) = dir.optional() {
        stream.rewind();
    }
}

/// The position of the next entry, for `seekdir`. Errors: `EBADF`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/telldir.html>
#[export]
pub extern "C" fn telldir(dir: ObjArg<DIR>) -> c_long {
    let position = || dir.optional().ok_or(Errno::BADF).map(|stream| stream.tell());
    or_minus_one(|| c_long::try_from(position()?).map_err(|_| Errno::OVERFLOW))
}

/// Goes to a position that `telldir` gave.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/seekdir.html>
#[export]
pub extern "C" fn seekdir(dir: ObjArg<DIR>, position: c_long) {
    if let (Some(stream), Ok(position)) = (dir.optional(), usize::try_from(position)) {
        stream.seek(position);
    }
}
