//! `<wasi/api.h>`: the host's functions for C, as the specification has them, and what `<wasi/libc.h>` adds.

pub mod fd;
pub mod libc;
pub mod path;
pub mod process;
pub mod sock;

use crate::abi::c_char;

/// The length of a string. A null pointer is the empty path, which the host refuses.
unsafe fn length(text: *const c_char) -> usize {
    // SAFETY: C passes null or a string.
    unsafe { crate::abi::cstr_or_none(text) }.map_or(0, |text| text.count_bytes())
}
