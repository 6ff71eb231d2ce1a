//! `<netdb.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/netdb.h.html>
//!
//! The names are those of /etc/hosts, /etc/services, /etc/protocols and /etc/networks, where the program can read them;
//! else those of [`builtin`](crate::algo::netdb::builtin). The machine itself, `localhost`, is always there. Preview1 has
//! no way to ask anybody for another name.

pub mod addresses;
pub mod host_error;
pub mod hosts;
pub mod networks;
pub mod protocols;
pub mod services;

use crate::abi::*;
use core::ffi::CStr;

/// What the `EAI_…` number `code` says, in English.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gai_strerror.html>
#[export]
pub extern "C" fn gai_strerror(code: c_int) -> *const c_char {
    let text: &CStr = match code {
        -1 => c"Unknown flag",
        -2 => c"Name does not resolve",
        -3 => c"Try again",
        -4 => c"No answer can be had",
        -5 => c"Name has no address",
        -6 => c"Unknown address family",
        -7 => c"Unknown kind of socket",
        -8 => c"Unknown service",
        -9 => c"Name has no address of the family",
        -10 => c"Out of memory",
        -11 => c"System error",
        -12 => c"Not enough room",
        _ => c"Unknown error",
    };
    text.as_ptr().cast()
}
