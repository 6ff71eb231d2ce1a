//! Checking untrusted formats: `fmtcheck`.

use crate::abi::*;
use crate::algo::bsd::format_check::agrees;

/// `suspect` if that is a format which takes the arguments of `known`, perhaps without the last ones, else `known`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fmtcheck>
#[export]
pub extern "C" fn fmtcheck(suspect: CStrArg, known: CStrArg) -> *const c_char {
    match (suspect.bytes(), known.bytes()) {
        (Ok(text), Ok(of)) if agrees(text, of) => suspect.as_ptr(),
        _ => known.as_ptr(),
    }
}
