//! Opening, closing and moving in directory streams.

use super::{DIR, stream, to_c};
use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os::fd;

unsafe fn opened(dirfd: c_int, path: *const c_char) -> *mut DIR {
    or_null(|| {
        let new = DIR::open_at(dirfd, unsafe { cstr(path) }?.to_bytes())?;
        let fd = new.fd();
        to_c(new).inspect_err(|_| fd::close_quietly(fd))
    })
}

/// Opens a stream on the directory `path`. Errors: `ENOENT`, `ENOTDIR`, `ELOOP`, `EMFILE`, `ENAMETOOLONG`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/opendir.html>
#[export]
pub unsafe extern "C" fn opendir(path: *const c_char) -> *mut DIR {
    unsafe { opened(AT_FDCWD, path) }
}

/// `opendir` relative to a directory.
#[export(__wasilibc_nocwd_opendirat)]
pub unsafe extern "C" fn opendirat(dirfd: c_int, path: *const c_char) -> *mut DIR {
    unsafe { opened(dirfd, path) }
}

/// Makes a stream of a descriptor, which then belongs to it. Errors: `EBADF`, `ENOTDIR`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdopendir.html>
#[export]
pub extern "C" fn fdopendir(fildes: c_int) -> *mut DIR {
    or_null(|| to_c(DIR::from_fd(fildes)?))
}

/// Gives the memory back and returns the descriptor, still open.
unsafe fn dissolved(dir: *mut DIR) -> Result<c_int, Errno> {
    let fd = unsafe { stream(dir) }?.fd();
    // SAFETY: C gives the stream up; it was made by `to_c`.
    unsafe {
        dir.drop_in_place();
        c_free(dir.cast());
    }
    Ok(fd)
}

/// Closes a stream and its descriptor. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/closedir.html>
#[export]
pub unsafe extern "C" fn closedir(dir: *mut DIR) -> c_int {
    or_minus_one(|| fd::close(unsafe { dissolved(dir) }?).map(|()| 0))
}

/// Closes a stream and returns its descriptor, which stays open. Errors: `EBADF`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fdclosedir>
#[export]
pub unsafe extern "C" fn fdclosedir(dir: *mut DIR) -> c_int {
    or_minus_one(|| unsafe { dissolved(dir) })
}

/// The stream's descriptor. Errors: `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dirfd.html>
#[export]
pub unsafe extern "C" fn dirfd(dir: *mut DIR) -> c_int {
    or_minus_one(|| Ok(unsafe { stream(dir) }?.fd()))
}

/// Goes back to the start, where the directory is read anew.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rewinddir.html>
#[export]
pub unsafe extern "C" fn rewinddir(dir: *mut DIR) {
    if let Ok(stream) = unsafe { stream(dir) } {
        stream.rewind();
    }
}

/// The place of the next entry, for `seekdir`. Errors: `EBADF`, `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/telldir.html>
#[export]
pub unsafe extern "C" fn telldir(dir: *mut DIR) -> c_long {
    or_minus_one(|| c_long::try_from(unsafe { stream(dir) }?.tell()).map_err(|_| Errno::OVERFLOW))
}

/// Goes to a place that `telldir` gave.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/seekdir.html>
#[export]
pub unsafe extern "C" fn seekdir(dir: *mut DIR, place: c_long) {
    if let (Ok(stream), Ok(place)) = (unsafe { stream(dir) }, usize::try_from(place)) {
        stream.seek(place);
    }
}
