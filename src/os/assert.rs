//! The message of a failed `assert`.

use crate::abi::c_int;
use crate::algo::text::digits::digits;
use crate::os::fd;

/// Writes it to standard error.
#[inline(always)]
pub fn report(expression: &[u8], file: &[u8], line: c_int, function: &[u8]) {
    let mut buffer = [0; 10];
    let line = digits(line, &mut buffer);
    let parts: [&[u8]; 8] = [file, b":", line, b": ", function, b": assertion failed: ", expression, b"\n"];
    for part in parts {
        // There is nowhere to report that standard error fails.
        let _ = fd::write(2, part);
    }
}
