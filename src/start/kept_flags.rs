//! The constructor that has the flags of descriptors kept which `open` and its like are given, for programs with `fcntl`.
//! It passes its descriptor through [`flagged`], whose object this is.

use crate::abi::c_int;
use crate::os::fd;

/// The descriptor, unchanged.
#[inline(never)]
pub fn flagged(fd: c_int) -> c_int {
    fd
}

// SAFETY: the linker calls the functions in this section, which have this type, before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static REGISTER: extern "C" fn() = register;

extern "C" fn register() {
    fd::flags::install();
}
