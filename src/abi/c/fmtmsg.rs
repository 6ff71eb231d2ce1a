//! `<fmtmsg.h>`.

use crate::abi::{c_int, c_long};

// Classification.
pub const MM_HARD: c_long = 1;
pub const MM_SOFT: c_long = 2;
pub const MM_FIRM: c_long = 4;
pub const MM_APPL: c_long = 8;
pub const MM_UTIL: c_long = 16;
pub const MM_OPSYS: c_long = 32;
pub const MM_RECOVER: c_long = 64;
pub const MM_NRECOV: c_long = 128;
pub const MM_PRINT: c_long = 256;
pub const MM_CONSOLE: c_long = 512;
pub const MM_NULLMC: c_long = 0;

// Severities and results.
pub const MM_NOSEV: c_int = 0;
pub const MM_HALT: c_int = 1;
pub const MM_ERROR: c_int = 2;
pub const MM_WARNING: c_int = 3;
pub const MM_INFO: c_int = 4;
pub const MM_NOTOK: c_int = -1;
pub const MM_OK: c_int = 0;
pub const MM_NOMSG: c_int = 1;
pub const MM_NOCON: c_int = 4;
