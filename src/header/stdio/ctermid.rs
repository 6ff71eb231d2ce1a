//! `ctermid`.

use crate::abi::*;
use core::cell::UnsafeCell;

/// Memory for a name.
struct Name(UnsafeCell<[c_char; 1]>);

// SAFETY: wasm32-wasip1 has one thread.
unsafe impl Sync for Name {}

/// The name of the controlling terminal, at `to` (`L_ctermid` bytes) or, for a null pointer, in memory of the library.
/// There is no such terminal, for which the standard has the empty string.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ctermid.html>
#[export]
pub unsafe extern "C" fn ctermid(to: *mut c_char) -> *mut c_char {
    static NAME: Name = Name(UnsafeCell::new([0]));
    let to = if to.is_null() { NAME.0.get().cast() } else { to };
    // SAFETY: C passes memory for `L_ctermid` bytes, or it is ours.
    unsafe { to.write(0) };
    to
}
