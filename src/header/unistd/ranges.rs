//! Ranges of descriptors, and copying between two files.

use crate::abi::*;
use crate::os::fd;
use crate::os::fd::copy;

/// Closes every descriptor from `first` on.
/// <https://man.openbsd.org/closefrom.2>
#[export]
pub extern "C" fn closefrom(first: c_int) {
    fd::close_range(first.max(0), c_int::MAX);
}

/// Closes the descriptors from `first` to `last`; `flags` must be 0. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man2/close_range.2.html>
#[export]
pub extern "C" fn close_range(first: c_uint, last: c_uint, flags: c_int) -> c_int {
    or_minus_one(|| {
        if flags != 0 || first > last {
            return Err(Errno::INVAL);
        }
        let number = |n: c_uint| c_int::try_from(n).unwrap_or(c_int::MAX);
        fd::close_range(number(first), number(last));
        Ok(0)
    })
}

/// Copies up to `len` bytes between regular files, at the offsets that the pointers name and then move (null: at the
/// offsets of the descriptors); returns how many, 0 at the end. Errors: `EBADF`, `EINVAL`, `EISDIR`, `ENOSPC`.
/// <https://man7.org/linux/man-pages/man2/copy_file_range.2.html>
#[export]
pub extern "C" fn copy_file_range(
    from: c_int,
    from_offset: ObjArg<off_t>,
    to: c_int,
    to_offset: ObjArg<off_t>,
    len: usize,
    flags: c_uint,
) -> isize {
    or_minus_one(|| match flags {
        0 => Ok(copy::range(from, from_offset.optional(), to, to_offset.optional(), len)? as isize),
        _ => Err(Errno::INVAL),
    })
}

/// Writes everything out: preview1 cannot ask for one file system alone. Errors: `EBADF`.
/// <https://man7.org/linux/man-pages/man2/syncfs.2.html>
#[export]
pub extern "C" fn syncfs(fildes: c_int) -> c_int {
    or_minus_one(|| {
        fd::filetype_of(fildes)?;
        fd::sync_all();
        Ok(0)
    })
}
