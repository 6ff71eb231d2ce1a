//! `<libutil.h>` and `<readpassphrase.h>`.

use crate::abi::c_int;

// Flags of `humanize_number` and `expand_number`.
pub const HN_DECIMAL: c_int = 1;
pub const HN_NOSPACE: c_int = 2;
pub const HN_B: c_int = 4;
pub const HN_DIVISOR_1000: c_int = 8;
pub const HN_IEC_PREFIXES: c_int = 0x10;
pub const HN_GETSCALE: c_int = 0x10;
pub const HN_AUTOSCALE: c_int = 0x20;

// Flags of `fparseln`.
pub const FPARSELN_UNESCESC: c_int = 1;
pub const FPARSELN_UNESCCONT: c_int = 2;
pub const FPARSELN_UNESCCOMM: c_int = 4;
pub const FPARSELN_UNESCREST: c_int = 8;
pub const FPARSELN_UNESCALL: c_int = 0xf;

// Flags of `readpassphrase`.
pub const RPP_ECHO_OFF: c_int = 0;
pub const RPP_ECHO_ON: c_int = 1;
pub const RPP_REQUIRE_TTY: c_int = 2;
pub const RPP_FORCELOWER: c_int = 4;
pub const RPP_FORCEUPPER: c_int = 8;
pub const RPP_SEVENBIT: c_int = 0x10;
pub const RPP_STDIN: c_int = 0x20;
