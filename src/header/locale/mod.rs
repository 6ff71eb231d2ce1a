//! `<locale.h>`. What a locale is, is decided in [`crate::os::locale`].

pub mod conventions;
pub mod object;
pub mod set;
