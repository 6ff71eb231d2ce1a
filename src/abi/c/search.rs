//! `<search.h>`.

use crate::abi::c_int;

// Actions of `hsearch`, visits of `twalk`.
pub const FIND: c_int = 0;
pub const ENTER: c_int = 1;
