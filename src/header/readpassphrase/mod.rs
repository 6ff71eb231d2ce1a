//! `<readpassphrase.h>`, after OpenBSD.

use crate::abi::*;
use crate::os::readpassphrase::read;

/// Writes `prompt` to standard error and reads a line from standard input to `line`, at most its size - 1 bytes and a terminator; the
/// rest of a longer line is dropped. WASI has no terminal of the program's own, and cannot stop one from showing what is typed. Errors: null
/// with `EINVAL` for an empty buffer, `ENOTTY` for `RPP_REQUIRE_TTY`; those of `read` and `write`; null at the end of the input.
/// <https://man.openbsd.org/readpassphrase.3>
#[export]
pub extern "C" fn readpassphrase(prompt: CStrArg, line: OutSlice<u8>, flags: c_int) -> *mut c_char {
    or_null(|| {
        if line.is_empty() || line.as_mut_ptr().is_null() {
            return Err(Errno::INVAL);
        }
        let any = read(prompt.bytes()?, line.get()?, flags)?;
        Ok(if any { line.as_mut_ptr().cast() } else { core::ptr::null_mut() })
    })
}
