//! The floating-point environment and mode as a whole: empty, and always the default.

use crate::abi::{c_int, c_uint, c_ulong, export};

/// C's `fenv_t`.
#[repr(C)]
pub struct Environment {
    unused: c_ulong,
}

/// Stores the (empty) environment. Returns 0. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fegetenv.html>
#[export]
pub unsafe extern "C" fn fegetenv(to: *mut Environment) -> c_int {
    // SAFETY: C passes a place for the environment.
    unsafe { to.write(Environment { unused: 0 }) };
    0
}

/// As `fegetenv`: exceptions never stop a program here. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feholdexcept.html>
#[export]
pub unsafe extern "C" fn feholdexcept(to: *mut Environment) -> c_int {
    // SAFETY: C passes a place for the environment.
    unsafe { to.write(Environment { unused: 0 }) };
    0
}

/// Installs an environment: there is only one. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fesetenv.html>
#[export]
pub unsafe extern "C" fn fesetenv(_from: *const Environment) -> c_int {
    0
}

/// Installs an environment: there is only one. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feupdateenv.html>
#[export]
pub unsafe extern "C" fn feupdateenv(_from: *const Environment) -> c_int {
    0
}

/// Stores the control modes: the default ones (ISO C23 7.6.5.3). Returns 0.
#[export]
pub unsafe extern "C" fn fegetmode(to: *mut c_uint) -> c_int {
    // SAFETY: C passes a place for the modes.
    unsafe { to.write(0) };
    0
}

/// Installs control modes: there are only the default ones (ISO C23 7.6.5.6). Returns 0.
#[export]
pub unsafe extern "C" fn fesetmode(_from: *const c_uint) -> c_int {
    0
}
