//! `<ctype.h>`.

mod class;
mod convert;
mod table;

pub use class::*;
pub use convert::*;
pub use table::*;
