//! The environment: what is a name. The table itself is C's, so it lives with the C functions in
//! `header/stdlib/environ`.

use crate::abi::Errno;
use core::ffi::CStr;

/// The bytes of a name that a variable can have; `EINVAL` if it is empty or has a `=` in it.
pub fn check_name(name: &CStr) -> Result<&[u8], Errno> {
    let name = name.to_bytes();
    if name.is_empty() || name.contains(&b'=') { Err(Errno::INVAL) } else { Ok(name) }
}

/// The length of the name in `NAME=value`; nothing if there is no name or no `=`.
pub fn name_length(variable: &CStr) -> Option<usize> {
    variable.to_bytes().iter().position(|&byte| byte == b'=').filter(|&length| length != 0)
}
