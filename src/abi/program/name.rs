//! The program's name.

use crate::abi::{Variable, c_char, cstr_or_none};

unsafe extern "C" {
    /// Null or a terminated string that stays; see `header::errno::progname`.
    safe static __progname: Variable<*const c_char>;
}

/// The name under which the program was called, without directories.
pub fn program_name() -> &'static [u8] {
    // SAFETY: null or a terminated string that stays, as who assigns the variable guarantees.
    unsafe { cstr_or_none(__progname.get()) }.map_or(b"", |name| name.to_bytes())
}
