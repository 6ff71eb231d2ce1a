//! Privileged functions: WASI has no superuser.

use crate::abi::*;

/// Fails with `EPERM`.
/// <https://man7.org/linux/man-pages/man2/sethostname.2.html>
#[export(setdomainname)]
pub extern "C" fn sethostname(_name: *const c_char, _len: usize) -> c_int {
    or_minus_one(|| Err(Errno::PERM))
}
