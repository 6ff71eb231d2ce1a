//! Between the types of entries and of `struct stat`.

use crate::abi::*;
use crate::os::dir::{dt_of_mode, mode_of_dt};

/// `IFTODT`: the `DT_` type for the file type bits of a mode.
#[export]
pub extern "C" fn __wasilibc_iftodt(mode: c_int) -> c_int {
    dt_of_mode(mode)
}

/// `DTTOIF`: the file type bits of a mode for a `DT_` type; 0 for an unknown one.
#[export]
pub extern "C" fn __wasilibc_dttoif(kind: c_int) -> c_int {
    mode_of_dt(kind)
}
