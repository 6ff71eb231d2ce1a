//! `perror`.

use crate::abi::*;
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use crate::stdio::output::message;
use crate::stdio::standard::error::STREAM as STDERR;

/// Writes `prefix` (unless null or empty), a colon, a space, and what `errno` means to the standard error output. The text
/// that `strerror` returned stays as it is. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/perror.html>
#[export]
pub extern "C" fn perror(prefix: CStrArg) {
    let mut unknown = [0; UNKNOWN_MAX];
    let meaning = error_text(errno_value(), &mut unknown);
    let prefix = prefix.optional().map_or(&[][..], |text| text.to_bytes());
    let colon: &[u8] = if prefix.is_empty() { b"" } else { b": " };
    message(&STDERR, &[prefix, colon, meaning, b"\n"]);
}
