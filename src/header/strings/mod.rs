//! `<strings.h>`.

mod bsd;
mod caseless;
mod first_bit;

pub use bsd::*;
pub use caseless::*;
pub use first_bit::*;
