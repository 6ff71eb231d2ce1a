//! `<netdb.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/netdb.h.html>
//!
//! The names are those of /etc/hosts, /etc/services, /etc/protocols and /etc/networks, where the program can read them;
//! else those of [`builtin`](crate::algo::netdb::builtin). The machine itself, `localhost`, is always there. Preview1 has
//! no way to look up any other name.

pub mod addresses;
pub mod host_error;
pub mod hosts;
pub mod networks;
pub mod protocols;
pub mod services;

use crate::abi::*;
use crate::algo::netdb::resolve::failure_text;

/// What the `EAI_…` number `code` means, in English.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gai_strerror.html>
#[export]
pub extern "C" fn gai_strerror(code: c_int) -> *const c_char {
    failure_text(code).as_ptr().cast()
}
