//! Absolute values and divisions.

use crate::abi::{c_int, c_long, c_longlong, export};

/// `div_t` and its relatives.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Division<T> {
    /// The quotient, towards zero.
    pub quot: T,
    /// The remainder, with the sign of the dividend.
    pub rem: T,
}

/// The absolute value; that of the least number is itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/abs.html>
#[export]
pub extern "C" fn abs(n: c_int) -> c_int {
    n.wrapping_abs()
}

/// The absolute value; that of the least number is itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/labs.html>
#[export]
pub extern "C" fn labs(n: c_long) -> c_long {
    n.wrapping_abs()
}

/// The absolute value; that of the least number is itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/labs.html>
#[export]
pub extern "C" fn llabs(n: c_longlong) -> c_longlong {
    n.wrapping_abs()
}

/// Quotient and remainder. A division by zero traps, as C's `/` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/div.html>
#[export]
pub extern "C" fn div(n: c_int, by: c_int) -> Division<c_int> {
    let quot = n.wrapping_div(by);
    Division { quot, rem: n.wrapping_sub(quot.wrapping_mul(by)) }
}

/// Quotient and remainder. A division by zero traps, as C's `/` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ldiv.html>
#[export]
pub extern "C" fn ldiv(n: c_long, by: c_long) -> Division<c_long> {
    let quot = n.wrapping_div(by);
    Division { quot, rem: n.wrapping_sub(quot.wrapping_mul(by)) }
}

/// Quotient and remainder. A division by zero traps, as C's `/` does.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ldiv.html>
#[export]
pub extern "C" fn lldiv(n: c_longlong, by: c_longlong) -> Division<c_longlong> {
    let quot = n.wrapping_div(by);
    Division { quot, rem: n.wrapping_sub(quot.wrapping_mul(by)) }
}
