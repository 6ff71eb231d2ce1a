//! `<sysexits.h>` and `<stdlib.h>`.

use crate::abi::{c_int, c_uint};

// Exit statuses.
pub const EX_OK: c_uint = 0;
pub const EX_USAGE: c_uint = 64;
pub const EX_DATAERR: c_uint = 65;
pub const EX_NOINPUT: c_uint = 66;
pub const EX_NOUSER: c_uint = 67;
pub const EX_NOHOST: c_uint = 68;
pub const EX_UNAVAILABLE: c_uint = 69;
pub const EX_SOFTWARE: c_uint = 70;
pub const EX_OSERR: c_uint = 71;
pub const EX_OSFILE: c_uint = 72;
pub const EX_CANTCREAT: c_uint = 73;
pub const EX_IOERR: c_uint = 74;
pub const EX_TEMPFAIL: c_uint = 75;
pub const EX_PROTOCOL: c_uint = 76;
pub const EX_NOPERM: c_uint = 77;
pub const EX_CONFIG: c_uint = 78;
pub const EX__BASE: c_uint = 64;
pub const EX__MAX: c_uint = 78;

// Exit statuses of ISO C.
pub const EXIT_SUCCESS: c_int = 0;
pub const EXIT_FAILURE: c_int = 1;
