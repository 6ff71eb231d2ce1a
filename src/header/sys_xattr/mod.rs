//! `<sys/xattr.h>`: attributes of files that have names. No file in WASI has any: these functions answer what they answer
//! on a file system that knows none.

use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW};
use crate::abi::*;
use crate::os::fd::filetype_of;
use crate::os::stat::host_at;

/// `ENOTSUP`, if there is a file at the path.
///
/// # Safety
/// `path` must be null or a string.
unsafe fn refuse_path<T>(path: *const c_char, flags: c_int) -> Result<T, Errno> {
    // SAFETY: C passes null or a string.
    host_at(AT_FDCWD, unsafe { cstr(path) }?.to_bytes(), flags)?;
    Err(Errno::NOTSUP)
}

/// `ENOTSUP`, if the descriptor is open.
fn refuse_fd<T>(fd: c_int) -> Result<T, Errno> {
    filetype_of(fd)?;
    Err(Errno::NOTSUP)
}

/// `name(types) -> type` by path, by path without following a link, and by descriptor.
macro_rules! refusing {
    ($($plain:ident $link:ident $fd:ident ($($type:ty),*) -> $result:ty, $page:literal;)*) => {
        $(
            #[doc = concat!("Fails: no file has attributes. Errors: `ENOTSUP`; those of `stat`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub unsafe extern "C" fn $plain(path: *const c_char, $(_: $type),*) -> $result {
                // SAFETY: C passes null or a string.
                or_minus_one(|| unsafe { super::refuse_path(path, 0) })
            }

            #[doc = concat!("Fails, as `", stringify!($plain), "` does. Errors: `ENOTSUP`; those of `lstat`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub unsafe extern "C" fn $link(path: *const c_char, $(_: $type),*) -> $result {
                // SAFETY: C passes null or a string.
                or_minus_one(|| unsafe { super::refuse_path(path, AT_SYMLINK_NOFOLLOW) })
            }

            #[doc = concat!("Fails, as `", stringify!($plain), "` does. Errors: `ENOTSUP`, `EBADF`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub unsafe extern "C" fn $fd(fd: c_int, $(_: $type),*) -> $result {
                or_minus_one(|| super::refuse_fd(fd))
            }
        )*
    };
}

refusing! {
    getxattr lgetxattr fgetxattr(*const c_char, *mut c_void, size_t) -> ssize_t, "getxattr";
    setxattr lsetxattr fsetxattr(*const c_char, *const c_void, size_t, c_int) -> c_int, "setxattr";
    listxattr llistxattr flistxattr(*mut c_char, size_t) -> ssize_t, "listxattr";
    removexattr lremovexattr fremovexattr(*const c_char) -> c_int, "removexattr";
}
