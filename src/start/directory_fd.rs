//! The constructor that has the names of open directories noted, for programs with a function that takes a directory's
//! descriptor. Such functions pass theirs through [`directory`], whose object this is.

use crate::abi::c_int;
use crate::os::path::fd_names;

/// The descriptor, unchanged.
#[inline(never)]
pub fn directory(fd: c_int) -> c_int {
    fd
}

// SAFETY: the linker calls the functions in this section, which have this type, before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static REGISTER: extern "C" fn() = register;

extern "C" fn register() {
    fd_names::install();
}
