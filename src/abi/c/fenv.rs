//! `<fenv.h>`.

use crate::abi::c_int;

// Exceptions and rounding.
pub const FE_ALL_EXCEPT: c_int = 0;
pub const FE_TONEAREST: c_int = 0;
