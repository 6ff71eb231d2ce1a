//! The abbreviation of UTC, apart from all other zones.

use crate::abi::c_char;

static NAME: [u8; 4] = *b"UTC\0";

/// The abbreviation of UTC, for C: always the same pointer.
pub fn utc_name() -> *const c_char {
    NAME.as_ptr().cast()
}
