//! `<errno.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/errno.h.html>

pub mod progname;

use crate::abi::*;

/// `errno`. A thread-local in C; objects built without threads refer to it as plain data.
#[export]
#[cfg_attr(target_feature = "atomics", thread_local)]
pub static errno: Variable<c_int> = Variable::new(0);

/// The address of `errno`, for code that was compiled against headers with an accessor.
#[export]
pub extern "C" fn __errno_location() -> *mut c_int {
    errno.as_mut_ptr()
}
