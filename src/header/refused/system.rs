//! Timers, roots of the file system and pseudo-terminals.

use crate::abi::*;

refused! {
    timer_create(*const c_void, *mut c_void, *mut c_void) -> c_int = -1;
    timer_delete(*mut c_void) -> c_int = -1;
    timer_getoverrun(*mut c_void) -> c_int = -1;
    timer_gettime(*mut c_void, *mut c_void) -> c_int = -1;
    timer_settime(*mut c_void, c_int, *const c_void, *mut c_void) -> c_int = -1;
    chroot(*const c_void) -> c_int = -1;
    grantpt(c_int) -> c_int = -1;
    posix_openpt(c_int) -> c_int = -1;
    ptsname(c_int) -> *mut c_void = core::ptr::null_mut();
    ptsname_r(c_int, *mut c_void, size_t) -> c_int = Errno::NOSYS.0 as c_int;
    unlockpt(c_int) -> c_int = -1;
}
