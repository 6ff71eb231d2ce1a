//! Flushing everything. Not in `position`, where each stream's flush would be inlined into the loop.

use super::{list, position};
use crate::abi::Errno;

/// Flushes every stream; the first error, after all.
pub(crate) fn flush_all() -> Result<(), Errno> {
    let mut result = Ok(());
    list::for_each(|f| result = result.and(position::flush(f)));
    result
}
