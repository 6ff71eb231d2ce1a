//! Case conversion.

use crate::abi::{c_int, c_void, export};
use crate::algo::ctype::{to_lower, to_upper};

/// The lower case of a letter from A to Z, else the number itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tolower.html>
#[export]
pub extern "C" fn tolower(c: c_int) -> c_int {
    to_lower(c)
}

/// As `tolower`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tolower.html>
#[export(__tolower_l)]
pub extern "C" fn tolower_l(c: c_int, _locale: *mut c_void) -> c_int {
    to_lower(c)
}

/// The upper case of a letter from a to z, else the number itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/toupper.html>
#[export]
pub extern "C" fn toupper(c: c_int) -> c_int {
    to_upper(c)
}

/// As `toupper`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/toupper.html>
#[export(__toupper_l)]
pub extern "C" fn toupper_l(c: c_int, _locale: *mut c_void) -> c_int {
    to_upper(c)
}

/// The low seven bits.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/toascii.html>
#[export]
pub extern "C" fn toascii(c: c_int) -> c_int {
    c & 0x7f
}
