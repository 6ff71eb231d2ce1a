//! `<sys/xattr.h>`: attributes of files that have names. No file in WASI has any: these functions return what they return
//! on a file system without attributes.

use crate::abi::c::AT_SYMLINK_NOFOLLOW;
use crate::abi::*;
use crate::os::stat::xattr::{refuse_fd, refuse_path};

/// `name(types) -> type` by path, by path without following a link, and by descriptor.
macro_rules! refusing {
    ($($plain:ident $link:ident $fd:ident ($($type:ty),*) -> $result:ty, $page:literal;)*) => {
        $(
            #[doc = concat!("Fails: no file has attributes. Errors: `ENOTSUP`; those of `stat`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub extern "C" fn $plain(path: CStrArg, $(_: $type),*) -> $result {
                or_minus_one(|| refuse_path(path.bytes()?, 0))
            }

            #[doc = concat!("Fails, as `", stringify!($plain), "` does. Errors: `ENOTSUP`; those of `lstat`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub extern "C" fn $link(path: CStrArg, $(_: $type),*) -> $result {
                or_minus_one(|| refuse_path(path.bytes()?, AT_SYMLINK_NOFOLLOW))
            }

            #[doc = concat!("Fails, as `", stringify!($plain), "` does. Errors: `ENOTSUP`, `EBADF`. <https://man7.org/linux/man-pages/man2/", $page, ".2.html>")]
            #[export]
            pub extern "C" fn $fd(fd: c_int, $(_: $type),*) -> $result {
                or_minus_one(|| refuse_fd(fd))
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
