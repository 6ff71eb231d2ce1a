//! Entropy.

use super::raw::host;
use super::result::check;
use crate::abi::{Errno, Out};

/// Fills `buffer` with random bytes fit for secrets.
pub fn fill(buffer: Out<u8>) -> Result<(), Errno> {
    if buffer.is_empty() {
        return Ok(());
    }
    // SAFETY: an `Out` vouches for its memory.
    check(unsafe { host!(random_get(buffer.as_mut_ptr(), buffer.len())) })
}

/// A 32-byte random key.
pub fn key() -> Result<[u8; 32], Errno> {
    let mut key = [0; 32];
    // SAFETY: 32 bytes.
    check(unsafe { host!(random_get(key.as_mut_ptr(), 32)) })?;
    Ok(key)
}
