//! Human-readable numbers with units.

use crate::abi::c::HN_GETSCALE;
use crate::abi::{Buffer, Errno, Out, c_int};
use crate::algo::bsd::number;

/// Stores `number` with a unit and a terminator, and returns its length, or the number of the unit for `HN_GETSCALE`, which stores nothing.
/// Errors: `EINVAL`, `ENOMEM`.
#[inline(always)]
pub fn humanized(out: Out<u8>, number: i64, suffix: &[u8], scale: c_int, flags: c_int) -> Result<usize, Errno> {
    let mut buffer = Buffer::new();
    buffer.resize_zeroed(out.len().min(suffix.len() + 32))?;
    let n = number::humanize(buffer.as_mut_slice(), number, suffix, scale, flags)?;
    if scale & HN_GETSCALE == 0 {
        out.copy_from(buffer.as_slice().split_inclusive(|&byte| byte == 0).next().unwrap_or(&[]));
    }
    Ok(n as usize)
}
