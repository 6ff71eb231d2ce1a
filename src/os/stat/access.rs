//! `access`.

use crate::abi::c::{R_OK, W_OK, X_OK};
use crate::abi::{Errno, c_int};
use crate::os::stat;

/// Whether the file at `path` may be used as `mode` says: what its permissions give its owner. Errors: `EACCES`.
pub fn access_at(dirfd: c_int, path: &[u8], mode: c_int, flags: c_int) -> Result<(), Errno> {
    if mode & !(X_OK | W_OK | R_OK) != 0 {
        return Err(Errno::INVAL);
    }
    let (host, given) = stat::host_at(dirfd, path, flags)?;
    // R_OK, W_OK and X_OK are the bits of a class of users.
    let denied = |c_bit: c_int, bit| mode & c_bit != 0 && stat::mode(&host, given) & bit == 0;
    if denied(R_OK, 0o400) || denied(W_OK, 0o200) || denied(X_OK, 0o100) { Err(Errno::ACCES) } else { Ok(()) }
}
