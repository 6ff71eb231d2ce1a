//! The rounding direction: always to nearest.

use crate::abi::c::FE_TONEAREST;
use crate::abi::{c_int, export};

/// The rounding direction: `FE_TONEAREST`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fegetround.html>
#[export]
pub extern "C" fn fegetround() -> c_int {
    FE_TONEAREST
}

/// Sets the rounding direction: 0 for `FE_TONEAREST`, -1 for any other, which wasm does not have.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fesetround.html>
#[export]
pub extern "C" fn fesetround(direction: c_int) -> c_int {
    if direction == FE_TONEAREST { 0 } else { -1 }
}
