//! The resolver's configuration: /etc/resolv.conf.

use crate::abi::c::RES_INIT;
use crate::abi::net::resolver_state::{STATE, State, read, shared};
use crate::abi::*;

/// The address of `_res`.
#[export]
pub extern "C" fn __res_state() -> *mut State {
    STATE.as_mut_ptr()
}

/// Reads the settings from /etc/resolv.conf into `_res`. Errors: `ENOMEM`, `EIO`.
/// <https://man.freebsd.org/cgi/man.cgi?query=res_init>
#[export]
pub extern "C" fn res_init() -> c_int {
    zero_or_minus_one(|| read(shared().get()?))
}

/// As `res_init`, into `*state`.
/// <https://man7.org/linux/man-pages/man3/res_ninit.3.html>
#[export]
pub extern "C" fn res_ninit(state: ObjArg<State>) -> c_int {
    zero_or_minus_one(|| read(state.get()?))
}

/// Gives back what `res_ninit` got: the settings must be read again.
/// <https://man7.org/linux/man-pages/man3/res_nclose.3.html>
#[export]
pub extern "C" fn res_nclose(state: ObjArg<State>) {
    if let Some(state) = state.optional() {
        state.options &= !RES_INIT;
    }
}
