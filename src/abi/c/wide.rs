//! `<wchar.h>`.

use crate::abi::wint_t;

// The end.
pub const WEOF: wint_t = 0xffff_ffff;
