//! The lowest bit that is set.

use crate::abi::{c_int, c_long, c_longlong, export};

/// The number of the lowest set bit, from 1; 0 without one.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ffs.html>
#[export]
pub extern "C" fn ffs(bits: c_int) -> c_int {
    if bits == 0 { 0 } else { bits.trailing_zeros() as c_int + 1 }
}

/// As `ffs`, for a `long`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ffs.html>
#[export]
pub extern "C" fn ffsl(bits: c_long) -> c_int {
    if bits == 0 { 0 } else { bits.trailing_zeros() as c_int + 1 }
}

/// As `ffs`, for a `long long`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ffs.html>
#[export]
pub extern "C" fn ffsll(bits: c_longlong) -> c_int {
    if bits == 0 { 0 } else { bits.trailing_zeros() as c_int + 1 }
}
