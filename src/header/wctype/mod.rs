//! `<wctype.h>`.

mod class;
mod convert;

pub use class::*;
pub use convert::*;
