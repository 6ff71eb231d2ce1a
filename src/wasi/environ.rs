//! The environment.

use super::result::check;
use crate::abi::{Errno, c_char};

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn environ_sizes_get(count: *mut usize, size: *mut usize) -> i32;
    fn environ_get(environ: *mut *mut c_char, buffer: *mut u8) -> i32;
}

/// How many variables there are, and how many bytes `NAME=value` and terminator of all of them take.
pub fn sizes() -> Result<(usize, usize), Errno> {
    let (mut count, mut size) = (0, 0);
    // SAFETY: both point to a place for the result.
    check(unsafe { environ_sizes_get(&raw mut count, &raw mut size) })?;
    Ok((count, size))
}

/// Fills `environ` with pointers to the variables, and `buffer` with the variables.
///
/// # Safety
/// Both must be as large as [`sizes`] says.
pub unsafe fn get(environ: *mut *mut c_char, buffer: *mut u8) -> Result<(), Errno> {
    // SAFETY: the caller's.
    check(unsafe { environ_get(environ, buffer) })
}
