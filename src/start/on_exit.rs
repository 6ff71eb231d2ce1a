//! `on_exit`.

use super::atexit::{Handler, register};
use crate::abi::{c_int, c_void, export};

/// Registers a function to run at exit with the exit status and `argument` (GNU); nonzero if there is no memory for it.
/// <https://man7.org/linux/man-pages/man3/on_exit.3.html>
#[export]
pub extern "C" fn on_exit(function: unsafe extern "C" fn(c_int, *mut c_void), argument: *mut c_void) -> c_int {
    register(Handler::WithStatus(function, argument))
}
