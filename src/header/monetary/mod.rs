//! `<monetary.h>`.

use crate::abi::monetary::format;
use crate::abi::{VaList, c_char, c_void, export, or_minus_one};

/// Places text with amounts of money (`double`) at `to`, at most `size` bytes with the terminator; returns its length.
/// Errors: `E2BIG` no room, `EINVAL` the format.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strfmon.html>
#[export]
pub unsafe extern "C" fn strfmon(to: *mut c_char, size: usize, text: *const c_char, args: VaList) -> isize {
    // SAFETY: the caller's, as below.
    or_minus_one(|| unsafe { format(to, size, text, args) })
}

/// As `strfmon`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strfmon.html>
#[export]
pub unsafe extern "C" fn strfmon_l(
    to: *mut c_char,
    size: usize,
    _locale: *mut c_void,
    text: *const c_char,
    args: VaList,
) -> isize {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { format(to, size, text, args) })
}
