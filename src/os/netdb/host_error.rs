//! `h_errno`, the error of host lookups.

use crate::abi::c::{HOST_NOT_FOUND, NETDB_INTERNAL, NO_DATA, NO_RECOVERY};
use crate::abi::*;
use core::ffi::CStr;

/// `h_errno`.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub static VALUE: Global<c_int> = Global::new(0);

/// The message of an `h_errno` value.
pub fn meaning(code: c_int) -> &'static CStr {
    match code {
        NETDB_INTERNAL => c"See errno",
        0 => c"No error",
        HOST_NOT_FOUND => c"No such host",
        2 => c"No answer for now",
        NO_RECOVERY => c"No answer can be had",
        NO_DATA => c"Host has no such address",
        _ => c"Unknown error",
    }
}
