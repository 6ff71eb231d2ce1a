//! `<assert.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/assert.h.html>

use crate::abi::*;
use crate::os::assert::report;

unsafe extern "C" {
    fn abort() -> !;
}

/// Called by a failed `assert`: reports the expression and its location on standard error, and aborts.
#[export]
pub extern "C" fn __assert_fail(
    expression: CStrArg<'static>,
    file: CStrArg<'static>,
    line: c_int,
    function: CStrArg<'static>,
) -> ! {
    let text = |string: CStrArg<'static>| string.optional().map_or(&b"?"[..], |string| string.to_bytes());
    report(text(expression), text(file), line, text(function));
    // SAFETY: C's `abort` takes nothing and does not return.
    unsafe { abort() }
}
