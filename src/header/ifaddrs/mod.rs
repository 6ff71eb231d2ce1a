//! `<ifaddrs.h>`: preview1 tells nothing of network interfaces, so there are none, as for `<net/if.h>`.

use crate::abi::*;

/// Places the list of the interfaces' addresses, which is empty, in `*list`. Errors: `EFAULT`.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub unsafe extern "C" fn getifaddrs(list: *mut *mut c_void) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's place.
        unsafe { Out::one(list) }?.set(core::ptr::null_mut());
        Ok(0)
    })
}

/// Gives back a list of `getifaddrs`: there is nothing to give back.
/// <https://man7.org/linux/man-pages/man3/getifaddrs.3.html>
#[export]
pub extern "C" fn freeifaddrs(_list: *mut c_void) {}
