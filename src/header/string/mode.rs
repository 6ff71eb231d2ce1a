//! File modes as text.

use crate::abi::*;
use crate::algo::bsd::mode;

/// Stores the mode of a file as `ls` shows it at `to`: ten characters, a space and a terminator.
/// <https://man.freebsd.org/cgi/man.cgi?query=strmode>
#[export]
pub extern "C" fn strmode(mode: mode_t, to: OutArg<[u8; 12]>) {
    if let Ok(out) = to.values() {
        out.copy_from(&mode::text(mode));
        out.set_at(11, 0);
    }
}
