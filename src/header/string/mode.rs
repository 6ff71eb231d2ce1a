//! Modes of files as text.

use crate::abi::*;
use crate::algo::bsd::mode;

/// Places the mode of a file as `ls` shows it at `place`: ten characters, a space and a terminator.
/// <https://man.freebsd.org/cgi/man.cgi?query=strmode>
#[export]
pub unsafe extern "C" fn strmode(mode: mode_t, place: *mut c_char) {
    // SAFETY: the caller's room for 12 bytes.
    if let Ok(out) = unsafe { Out::slice(place.cast::<u8>(), 12) } {
        out.copy_from(&mode::text(mode));
        out.set_at(11, 0);
    }
}
