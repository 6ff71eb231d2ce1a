//! Command-line arguments.

use super::raw::host;
use super::result::{check, check_strings};
use crate::abi::{Errno, c_char};

/// How many arguments there are, and how many bytes they take with their terminators.
#[inline]
pub fn sizes() -> Result<(usize, usize), Errno> {
    let (mut count, mut size) = (0, 0);
    // SAFETY: both point to memory for the result.
    check(unsafe { host!(args_sizes_get(&raw mut count, &raw mut size)) })?;
    Ok((count, size))
}

/// Fills `argv` with pointers to the arguments, and `buffer` with the arguments.
///
/// # Safety
/// Both must be as large as [`sizes`] says, which are `count` and `size`.
#[inline]
pub unsafe fn get(argv: *mut *mut c_char, count: usize, buffer: *mut u8, size: usize) -> Result<(), Errno> {
    // SAFETY: as much memory as `sizes` said, as this function's contract says.
    unsafe {
        check(host!(args_get(argv, buffer)))?;
        check_strings(argv, count, buffer, size)
    }
}
