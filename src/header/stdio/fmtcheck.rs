//! Formats that come from elsewhere.

use crate::abi::*;
use crate::algo::bsd::format_check::agrees;

/// `suspect` if that is a format which takes the arguments of `known`, perhaps without the last ones, else `known`.
/// <https://man.freebsd.org/cgi/man.cgi?query=fmtcheck>
#[export]
pub unsafe extern "C" fn fmtcheck(suspect: *const c_char, known: *const c_char) -> *const c_char {
    // SAFETY: null or strings.
    match unsafe { (cstr_or_none(suspect), cstr_or_none(known)) } {
        (Some(text), Some(of)) if agrees(text.to_bytes(), of.to_bytes()) => suspect,
        _ => known,
    }
}
