//! `<assert.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/assert.h.html>

use crate::abi::*;
use crate::os;

unsafe extern "C" {
    fn abort() -> !;
}

/// The decimal digits of a line number.
fn digits(line: c_int, buffer: &mut [u8; 10]) -> &[u8] {
    let mut rest = line.unsigned_abs();
    let mut start = buffer.len();
    for (index, place) in buffer.iter_mut().enumerate().rev() {
        *place = b'0' + (rest % 10) as u8;
        rest /= 10;
        start = index;
        if rest == 0 {
            break;
        }
    }
    buffer.get(start..).unwrap_or(&[])
}

/// What a failed `assert` calls: says on standard error what failed and where, and aborts.
#[export]
pub unsafe extern "C" fn __assert_fail(
    expression: *const c_char,
    file: *const c_char,
    line: c_int,
    function: *const c_char,
) -> ! {
    // SAFETY: null or the compiler's strings.
    let text = |string| unsafe { cstr_or_none(string) }.map_or(&b"?"[..], |string| string.to_bytes());
    let mut buffer = [0; 10];
    let line = digits(line, &mut buffer);
    let parts: [&[u8]; 8] =
        [text(file), b":", line, b": ", text(function), b": assertion failed: ", text(expression), b"\n"];
    for part in parts {
        // There is nobody to tell that nobody can be told.
        let _ = os::fd::write(2, part);
    }
    // SAFETY: C's `abort`.
    unsafe { abort() }
}
