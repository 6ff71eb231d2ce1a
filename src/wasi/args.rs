//! Command-line arguments.

use super::raw::host;
use super::result::{check, check_strings};
use crate::abi::{Errno, c_char};

/// How many arguments there are, and how many bytes they take with their terminators, by way of two words at `results`.
///
/// # Safety
/// Two words must be readable and writable there.
#[inline]
pub unsafe fn sizes(results: *mut usize) -> Result<(usize, usize), Errno> {
    // SAFETY: both are memory for a result, by this function's contract.
    unsafe {
        check(host!(args_sizes_get(results, results.add(1))))?;
        Ok((results.read(), results.add(1).read()))
    }
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
