//! `<monetary.h>`.

use crate::abi::locale::monetary::format;
use crate::abi::{FormatArgs, OutSlice, VaList, c_void, export, or_minus_one};

/// Stores text with amounts of money (`double`) at `to`, at most `to_len` bytes with the terminator; returns its length.
/// Errors: `E2BIG` if it does not fit, `EINVAL` the format.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strfmon.html>
#[export]
pub extern "C" fn strfmon(to: OutSlice<u8>, text: FormatArgs<u8>) -> isize {
    or_minus_one(|| format(to, text))
}

/// As `strfmon`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strfmon.html>
#[export]
pub extern "C" fn strfmon_l(to: OutSlice<u8>, _locale: *mut c_void, text: FormatArgs<u8>) -> isize {
    or_minus_one(|| format(to, text))
}
