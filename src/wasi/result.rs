//! What the host's calls return.

use crate::abi::Errno;

/// Success, or the host's error number. Some hosts leave stray bits above the 16 of `errno`.
#[inline]
pub fn check(errno: i32) -> Result<(), Errno> {
    Errno::check(errno as u16)
}
