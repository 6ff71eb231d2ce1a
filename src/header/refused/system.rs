//! `chroot` and pseudo-terminals.

use crate::abi::*;

refused! {
    chroot(*const c_void) -> c_int = -1;
    grantpt(c_int) -> c_int = -1;
    posix_openpt(c_int) -> c_int = -1;
    ptsname(c_int) -> *mut c_void = core::ptr::null_mut();
    ptsname_r(c_int, *mut c_void, size_t) -> c_int = Errno::NOSYS.code();
    unlockpt(c_int) -> c_int = -1;
}
