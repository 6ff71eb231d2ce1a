//! What happens to many descriptors at once.

use super::table::HIDDEN;
use super::{close, descriptor, sync};
use crate::abi::{Errno, c_int};

/// After so many numbers in a row without a descriptor, none is expected but those that the library knows of.
const GAP: c_int = 64;

/// Calls `call` for the numbers of all open descriptors from `first` to `last`; it fails with `EBADF` for one that is not
/// open.
fn for_each(first: c_int, last: c_int, call: fn(c_int) -> Result<(), Errno>) {
    let mut gap = 0;
    for fd in first..=last.min(HIDDEN - 1) {
        gap = if call(fd) == Err(Errno::BADF) { gap + 1 } else { 0 };
        if gap >= GAP && fd > descriptor::highest() {
            break;
        }
    }
}

/// Writes everything out that any open descriptor has.
pub fn sync_all() {
    for_each(0, HIDDEN, sync);
}

/// Closes the descriptors from `first` to `last`, as far as they are open.
pub fn close_range(first: c_int, last: c_int) {
    for_each(first, last, close);
}
