//! `<ifaddrs.h>`: the addresses of the loopback interface, as for `<net/if.h>`.

use crate::abi::net::ifaddrs::{Entry, ListArg, list};
use crate::abi::*;
use crate::header::net_if::LOOPBACK;

/// Stores the list of the interfaces' addresses in `*result`: 127.0.0.1 and ::1. Errors: `EFAULT`, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub extern "C" fn getifaddrs(result: OutArg<*mut Entry>) -> c_int {
    zero_or_minus_one(|| {
        result.get()?.set(list(LOOPBACK)?);
        Ok(())
    })
}

/// Frees a list of `getifaddrs`.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub extern "C" fn freeifaddrs(list: ListArg) {
    list.free();
}
