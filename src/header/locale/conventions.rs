//! Numeric and monetary conventions: the POSIX locale's, in every locale.

use crate::abi::{c_char, export};

/// `struct lconv`.
#[repr(C)]
pub struct Conventions {
    /// From `decimal_point` to `negative_sign`.
    texts: [*const c_char; 10],
    /// From `int_frac_digits` to `int_n_sign_posn`.
    numbers: [u8; 14],
}

// SAFETY: it points to constants.
unsafe impl Sync for Conventions {}

/// The number that says "not available": `CHAR_MAX`.
const NONE: u8 = 127;

static POSIX: Conventions = Conventions {
    texts: {
        let none: *const c_char = c"".as_ptr().cast();
        [c".".as_ptr().cast(), none, none, none, none, none, none, none, none, none]
    },
    numbers: [NONE; 14],
};

/// The present locale's conventions. They must not be changed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/localeconv.html>
#[export]
pub extern "C" fn localeconv() -> *const Conventions {
    &raw const POSIX
}
