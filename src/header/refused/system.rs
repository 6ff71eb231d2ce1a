//! Scheduling, log-ins and devices.

use crate::abi::*;

refused! {
    posix_devctl(c_int, c_int, *mut c_void, size_t, *mut c_void) -> c_int = -1;
    sched_get_priority_max(c_int) -> c_int = -1;
    sched_get_priority_min(c_int) -> c_int = -1;
    sched_getparam(c_int, *mut c_void) -> c_int = -1;
    sched_getscheduler(c_int) -> c_int = -1;
    sched_rr_get_interval(c_int, *mut c_void) -> c_int = -1;
    sched_setparam(c_int, *const c_void) -> c_int = -1;
    sched_setscheduler(c_int, c_int, *const c_void) -> c_int = -1;
    chroot(*const c_void) -> c_int = -1;
    posix_getdents(c_int, *mut c_void, size_t, c_int) -> isize = -1;
    grantpt(c_int) -> c_int = -1;
    posix_openpt(c_int) -> c_int = -1;
    ptsname(c_int) -> *mut c_void = core::ptr::null_mut();
    ptsname_r(c_int, *mut c_void, size_t) -> c_int = Errno::NOSYS.code();
    unlockpt(c_int) -> c_int = -1;
    endutxent() -> () = ();
    getutxent() -> *mut c_void = core::ptr::null_mut();
    getutxid(*const c_void) -> *mut c_void = core::ptr::null_mut();
    getutxline(*const c_void) -> *mut c_void = core::ptr::null_mut();
    pututxline(*const c_void) -> *mut c_void = core::ptr::null_mut();
    setutxent() -> () = ();
}
