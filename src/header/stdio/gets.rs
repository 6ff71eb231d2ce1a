//! `gets`, for the standards that had it.

use crate::abi::*;
use crate::stdio::input;
use crate::stdio::standard::input::STREAM as STDIN;

/// Reads a line of the standard input, without its newline, to memory of unknown size, and terminates it; null at the
/// end of the file with nothing read, and on errors. C11 removed it.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/gets.html>
#[export]
pub unsafe extern "C" fn gets(to: *mut c_char) -> *mut c_char {
    or_null(|| {
        let mut next = input::get(&STDIN)?;
        if next.is_none() {
            return Ok(core::ptr::null_mut());
        }
        let mut end = to;
        while let Some(byte) = next.filter(|&byte| byte != b'\n') {
            // SAFETY: C passes memory that holds the line and its terminator; it has no way to say how much.
            unsafe { end.write(byte as c_char) };
            end = end.wrapping_add(1);
            next = input::get(&STDIN)?;
        }
        // SAFETY: as above.
        unsafe { end.write(0) };
        Ok(to)
    })
}
