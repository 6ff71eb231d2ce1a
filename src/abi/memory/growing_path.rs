//! Paths in blocks that grow.

use crate::abi::{Errno, LineArg, Out, c_realloc};
use crate::os::path::copy_terminated;

/// Stores a path with a terminator in a block, which grows if it must and `may`. Errors: `ERANGE`, `ENOMEM`.
#[inline(always)]
pub fn store_growing(path: &[u8], to: LineArg<u8>, may: bool) -> Result<(), Errno> {
    let (block, len) = to.get().ok_or(Errno::FAULT)?;
    let needed = path.len() + 1;
    if len.get() < needed {
        if !may {
            return Err(Errno::RANGE);
        }
        // SAFETY: null or from `malloc`, by the type's contract.
        block.set(unsafe { c_realloc(block.get(), needed) }?);
        len.set(needed);
    }
    // SAFETY: a block of this size.
    copy_terminated(path, unsafe { Out::slice(block.get(), len.get()) }?)
}
