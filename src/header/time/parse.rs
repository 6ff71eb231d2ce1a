//! `strptime`.

use super::tm::tm;
use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::algo::calendar::parse::{Zone, parse};
use crate::os::time_zone;

fn local(seconds: i64) -> Option<Fields> {
    time_zone::local(seconds).ok().map(|(fields, _)| fields)
}

fn abbreviation(text: &[u8]) -> Option<(usize, i32)> {
    [0, 1].into_iter().find_map(|dst| {
        let name = time_zone::abbreviation(core::ptr::null(), dst).ok()?;
        let name = name.text();
        if !name.is_empty() && text.starts_with(name) { Some((name.len(), dst)) } else { None }
    })
}

/// Reads `text` by `format` into `*date`; returns the rest of `text`.
///
/// # Safety
/// `text` and `format` must be strings, `date` a `struct tm`.
pub(super) unsafe fn read(text: *const c_char, format: *const c_char, date: *mut tm) -> Result<*mut c_char, Errno> {
    // SAFETY: two strings and a `struct tm`.
    let (bytes, format, mut fields) = unsafe { (cstr(text)?.to_bytes(), cstr(format)?.to_bytes(), (*date).fields) };
    let rest = parse(bytes, format, &mut fields, &Zone { local, abbreviation }).ok_or(Errno::INVAL)?;
    // SAFETY: a `struct tm`.
    unsafe { (*date).fields = fields };
    Ok(text.wrapping_add(bytes.len() - rest.len()).cast_mut())
}

/// Reads a date from `text` by `format` into `*date`; returns the rest of `text`, or null if they do not match.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html>
#[export]
pub unsafe extern "C" fn strptime(text: *const c_char, format: *const c_char, date: *mut tm) -> *mut c_char {
    // SAFETY: two strings and a `struct tm`.
    unsafe { read(text, format, date) }.unwrap_or(core::ptr::null_mut())
}
