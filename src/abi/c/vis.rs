//! `<vis.h>`.

use crate::abi::c_int;

// Flags and results.
pub const VIS_OCTAL: c_int = 1;
pub const VIS_CSTYLE: c_int = 2;
pub const VIS_SP: c_int = 4;
pub const VIS_TAB: c_int = 8;
pub const VIS_NL: c_int = 0x10;
pub const VIS_WHITE: c_int = 0x1c;
pub const VIS_SAFE: c_int = 0x20;
pub const VIS_NOSLASH: c_int = 0x40;
pub const VIS_GLOB: c_int = 0x1000;
pub const VIS_DQ: c_int = 0x8000;
pub const VIS_ALL: c_int = 0x1_0000;
pub const UNVIS_VALID: c_int = 1;
pub const UNVIS_VALIDPUSH: c_int = 2;
pub const UNVIS_NOCHAR: c_int = 3;
pub const UNVIS_SYNBAD: c_int = -1;
pub const UNVIS_ERROR: c_int = -2;
pub const UNVIS_END: c_int = 1;
