//! The settings: /etc/resolv.conf.

use crate::abi::c::RES_INIT;
use crate::abi::resolver_state::{State, read, shared};
use crate::abi::*;

/// Where the settings are: `_res`.
#[export]
pub extern "C" fn __res_state() -> *mut State {
    shared()
}

/// Reads the settings from /etc/resolv.conf into `_res`. Errors: `ENOMEM`, `EIO`.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_init>
#[export]
pub extern "C" fn res_init() -> c_int {
    // SAFETY: one thread.
    or_minus_one(|| unsafe { read(shared()) }.map(|()| 0))
}

/// As `res_init`, into `*state`.
/// <https://man7.org/linux/man-pages/man3/res_ninit.3.html>
#[export]
pub unsafe extern "C" fn res_ninit(state: *mut State) -> c_int {
    // SAFETY: the caller's settings.
    or_minus_one(|| unsafe { read(state) }.map(|()| 0))
}

/// Gives back what `res_ninit` got: the settings must be read again.
/// <https://man7.org/linux/man-pages/man3/res_nclose.3.html>
#[export]
pub unsafe extern "C" fn res_nclose(state: *mut State) {
    // SAFETY: the caller's settings.
    unsafe { (*state).options &= !RES_INIT };
}
