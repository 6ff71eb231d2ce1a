//! Paths in blocks that grow.

use super::{Errno, Out, c_realloc};
use crate::os::path::copy_terminated;

/// Stores a path with a terminator in a block, which grows if it must and `may`. Errors: `ERANGE`, `ENOMEM`.
///
/// # Safety
/// `*block` must be null or a block of `*len` bytes from `malloc`.
#[inline(always)]
pub unsafe fn store_growing(path: &[u8], block: &mut *mut u8, len: &mut usize, may: bool) -> Result<(), Errno> {
    let needed = path.len() + 1;
    if *len < needed {
        if !may {
            return Err(Errno::RANGE);
        }
        // SAFETY: null or from `malloc`, by this function's contract.
        *block = unsafe { c_realloc(*block, needed) }?;
        *len = needed;
    }
    // SAFETY: a block of this size.
    copy_terminated(path, unsafe { Out::slice(*block, *len) }?)
}
