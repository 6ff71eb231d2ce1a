//! The floating-point environment and mode: always the default.

use crate::abi::{OutArg, c_int, c_uint, c_ulong, export};

/// C's `fenv_t`.
#[repr(C)]
pub struct Environment {
    unused: c_ulong,
}

/// Stores the (empty) environment. Returns 0. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fegetenv.html>
#[export]
pub extern "C" fn fegetenv(to: OutArg<Environment>) -> c_int {
    to.set(Environment { unused: 0 });
    0
}

/// As `fegetenv`: exceptions never stop a program here. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feholdexcept.html>
#[export]
pub extern "C" fn feholdexcept(to: OutArg<Environment>) -> c_int {
    to.set(Environment { unused: 0 });
    0
}

/// Installs an environment: there is only one. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fesetenv.html>
#[export]
pub extern "C" fn fesetenv(_from: *const Environment) -> c_int {
    0
}

/// Installs an environment: there is only one. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/feupdateenv.html>
#[export]
pub extern "C" fn feupdateenv(_from: *const Environment) -> c_int {
    0
}

/// Stores the control modes: the default ones (ISO C23 7.6.5.3). Returns 0.
#[export]
pub extern "C" fn fegetmode(to: OutArg<c_uint>) -> c_int {
    to.set(0);
    0
}

/// Installs control modes: there are only the default ones (ISO C23 7.6.5.6). Returns 0.
#[export]
pub extern "C" fn fesetmode(_from: *const c_uint) -> c_int {
    0
}
