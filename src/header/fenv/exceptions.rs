//! Floating-point exceptions: WebAssembly has none.

use crate::abi::{OutArg, c_int, c_ulong, export};

/// Clears exceptions: none is ever set. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feclearexcept.html>
#[export]
pub extern "C" fn feclearexcept(_exceptions: c_int) -> c_int {
    0
}

/// Stores the flags of exceptions: none is set. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fegetexceptflag.html>
#[export]
pub extern "C" fn fegetexceptflag(to: OutArg<c_ulong>, _exceptions: c_int) -> c_int {
    to.set(0);
    0
}

/// Sets the flags of exceptions from what `fegetexceptflag` stored, which is none. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fesetexceptflag.html>
#[export]
pub extern "C" fn fesetexceptflag(_from: *const c_ulong, _exceptions: c_int) -> c_int {
    0
}

/// Raises those of the exceptions that are supported: none. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feraiseexcept.html>
#[export]
pub extern "C" fn feraiseexcept(_exceptions: c_int) -> c_int {
    0
}

/// Sets exception flags without raising anything, as `feraiseexcept` (ISO C23 7.6.4.4).
#[export]
pub extern "C" fn fesetexcept(_exceptions: c_int) -> c_int {
    0
}

/// Which of the exceptions are set: none, 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fetestexcept.html>
#[export]
pub extern "C" fn fetestexcept(_exceptions: c_int) -> c_int {
    0
}

/// Which of the exceptions are set in stored flags: none, 0 (ISO C23 7.6.4.6).
#[export]
pub extern "C" fn fetestexceptflag(_flags: *const c_ulong, _exceptions: c_int) -> c_int {
    0
}

/// Lets exceptions trap (GNU). Returns the ones that trapped before, 0, if there are none to enable; otherwise -1.
#[export]
pub extern "C" fn feenableexcept(exceptions: c_int) -> c_int {
    if exceptions == 0 { 0 } else { -1 }
}

/// Stops exceptions from trapping (GNU). Returns the ones that trapped before: 0.
#[export]
pub extern "C" fn fedisableexcept(_exceptions: c_int) -> c_int {
    0
}

/// Which exceptions trap (GNU): none, 0.
#[export]
pub extern "C" fn fegetexcept() -> c_int {
    0
}
