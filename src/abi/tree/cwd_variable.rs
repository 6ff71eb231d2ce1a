//! wasi-libc's `__wasilibc_cwd`, for programs that read it.

use crate::abi::{Variable, c_char};
use crate::os::path::cwd;

unsafe extern "C" {
    /// See `header::unistd::directory`.
    safe static __wasilibc_cwd: Variable<*const c_char>;
}

/// Shows the name of the current directory to the program.
pub fn note_change((): ()) {
    // `cwd` keeps the name until its next change, which comes here again.
    __wasilibc_cwd.set(cwd::c_name().cast());
}
