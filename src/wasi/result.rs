//! Results of host calls.

use crate::abi::{Errno, c_char};

/// Success, or the host's error number. Some hosts leave stray bits above the 16 of `errno`.
#[inline]
pub fn check(errno: i32) -> Result<(), Errno> {
    Errno::check(errno as u16)
}

/// Sees to it that `strings`, which the host has filled, point into `buffer`, and that all of them end there. Errors: `EIO`.
///
/// # Safety
/// There are `count` strings, and `size` bytes in the buffer.
pub unsafe fn check_strings(
    strings: *const *mut c_char,
    count: usize,
    buffer: *mut u8,
    size: usize,
) -> Result<(), Errno> {
    let inside = |i| {
        // SAFETY: one of the pointers.
        let at = unsafe { *strings.add(i) };
        (at as usize).wrapping_sub(buffer as usize) < size
    };
    if !(0..count).all(inside) {
        return Err(Errno::IO);
    }
    if let Some(last) = size.checked_sub(1) {
        // SAFETY: within the buffer; a terminator of the last string is there already unless the host lies.
        unsafe { buffer.add(last).write(0) };
    }
    Ok(())
}
