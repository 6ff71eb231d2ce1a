//! The constructor that has the permissions of new files kept, for programs with a function that shows them. Such functions
//! call [`shows_modes`], whose object this is.

use crate::os::stat::modes;

/// Links the constructor below.
#[inline(never)]
pub fn shows_modes() {}

// SAFETY: the linker calls the functions in this section, which have this type, before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static REGISTER: extern "C" fn() = register;

extern "C" fn register() {
    modes::install();
}
