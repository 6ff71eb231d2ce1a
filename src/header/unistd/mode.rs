//! Symbolic modes: `setmode` and `getmode`.

use crate::abi::*;
use crate::algo::bsd::mode::{self, Change};
use crate::os::stat::modes::mask;

/// What the text of a change of mode means, `chmod`'s symbols or octal digits, for `getmode`; the program frees it. Errors:
/// null with `EINVAL` for another text, `ENOMEM`.
/// <https://man.freebsd.org/cgi/man.cgi?query=setmode>
#[export]
pub unsafe extern "C" fn setmode(text: *const c_char) -> *mut c_void {
    // SAFETY: C passes null or a string.
    or_null(|| Ok(mode::parse(unsafe { cstr(text) }?.to_bytes(), mask())?.into_raw().cast()))
}

/// `mode` after the changes that `setmode` has made.
/// <https://man.freebsd.org/cgi/man.cgi?query=setmode>
#[export]
pub unsafe extern "C" fn getmode(set: *const c_void, mode: mode_t) -> mode_t {
    let mut next = set.cast::<Change>();
    let changes = core::iter::from_fn(|| {
        // SAFETY: from `setmode`: changes up to one that is the end.
        let change = unsafe { *next };
        next = next.wrapping_add(1);
        (!change.is_end()).then_some(change)
    });
    mode::apply(mode, changes)
}
