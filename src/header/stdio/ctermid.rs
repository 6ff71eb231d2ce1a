//! `ctermid`.

use crate::abi::*;

/// The name of the controlling terminal, at `to` (`L_ctermid` bytes) or, for a null pointer, in memory of the library.
/// There is no such terminal, for which the standard has the empty string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ctermid.html>
#[export]
pub extern "C" fn ctermid(to: OutArg<u8>) -> *mut u8 {
    static NAME: Static<u8> = Static::new();
    if to.as_mut_ptr().is_null() {
        return NAME.set(0);
    }
    to.set(0);
    to.as_mut_ptr()
}
