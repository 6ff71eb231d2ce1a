//! `psignal` and `psiginfo`.

use crate::abi::c_int;
use crate::algo::text::messages::{UNKNOWN_MAX, signal_text};
use crate::os::fd;
use core::ffi::CStr;

/// Writes `prefix: description` to standard error; the description alone for no prefix or an empty one.
#[inline]
pub fn describe(signal: c_int, prefix: Option<&CStr>) {
    let prefix = prefix.filter(|prefix| !prefix.is_empty()).map(|prefix| prefix.to_bytes());
    let mut buffer = [0; UNKNOWN_MAX];
    let text = signal_text(signal, &mut buffer);
    let separator = if prefix.is_some() { &b": "[..] } else { b"" };
    for part in [prefix.unwrap_or(b""), separator, text, b"\n"] {
        let _ = fd::write(2, part); // the function returns nothing
    }
}
