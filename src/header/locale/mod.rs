//! `<locale.h>`. What a locale is, is decided in [`crate::os::locale`].

pub mod conventions;
pub mod object;
pub mod set;

pub use crate::abi::locale_object::{Handle, of_handle};
