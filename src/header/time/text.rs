//! Dates as the text of `asctime`, and `strptime`.

use super::tm::Tm;
use super::{convert, zone};
use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::algo::calendar::format::{Buffer, format, utc_seconds};
use crate::algo::calendar::parse::{Zone, parse};

/// `Thu Jan  1 00:00:00 1970\n` and its terminator: what POSIX lets the caller's buffer be.
const ASCTIME: usize = 26;

/// What the functions without `_r` return.
static mut SHARED: [c_char; ASCTIME] = [0; ASCTIME];

/// Writes the date into `buffer`; `EOVERFLOW` where the year makes it too long, which C leaves undefined.
unsafe fn write(fields: &Fields, buffer: *mut c_char) -> Result<*mut c_char, Errno> {
    let mut text = [0; ASCTIME];
    let mut out = Buffer::new(&mut text);
    format(&mut out, b"%a %b %e %H:%M:%S %Y\n\0", fields, b"", utc_seconds);
    let used = out.finish().ok_or(Errno::OVERFLOW)?;
    // SAFETY: the caller's 26 bytes.
    unsafe { Out::slice(buffer.cast(), ASCTIME)? }.copy_from(text.get(..used).unwrap_or(&[]));
    Ok(buffer)
}

/// The date as text, in memory that the next such call overwrites. Errors: `EOVERFLOW` for a year of five digits.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asctime.html>
#[export]
pub unsafe extern "C" fn asctime(tm: *const Tm) -> *mut c_char {
    // SAFETY: the caller's `struct tm`.
    or_null(|| unsafe { write(&(*tm).fields(), (&raw mut SHARED).cast()) })
}

/// The date as text, in `buffer` of 26 bytes. Errors: `EOVERFLOW` for a year of five digits.
#[export(__asctime_r)]
pub unsafe extern "C" fn asctime_r(tm: *const Tm, buffer: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's `struct tm` and 26 bytes.
    or_null(|| unsafe { write(&(*tm).fields(), buffer) })
}

/// The local date of `*seconds` as text, in memory that the next such call overwrites. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ctime.html>
#[export]
pub unsafe extern "C" fn ctime(seconds: *const time_t) -> *mut c_char {
    zone::publish();
    // SAFETY: the caller's number.
    or_null(|| unsafe { write(&convert::in_local_time(*seconds)?.fields(), (&raw mut SHARED).cast()) })
}

/// The local date of `*seconds` as text, in `buffer` of 26 bytes. Errors: `EOVERFLOW`.
#[export]
pub unsafe extern "C" fn ctime_r(seconds: *const time_t, buffer: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's number and 26 bytes.
    or_null(|| unsafe { write(&convert::in_local_time(*seconds)?.fields(), buffer) })
}

fn local(seconds: i64) -> Option<Fields> {
    zone::current().local(seconds).map(|(fields, _)| fields)
}

fn abbreviation(text: &[u8]) -> Option<(usize, i32)> {
    [0, 1].into_iter().find_map(|dst| {
        let name = zone::abbreviation(dst);
        if !name.is_empty() && text.starts_with(name) { Some((name.len(), dst)) } else { None }
    })
}

/// Reads `text` by `format` into `tm`.
pub(super) unsafe fn read(text: *const c_char, format: *const c_char, tm: *mut Tm) -> Result<*mut c_char, Errno> {
    // SAFETY: the caller's strings and `struct tm`.
    let (bytes, format, mut fields) = unsafe { (cstr(text)?.to_bytes(), cstr(format)?.to_bytes(), (*tm).fields()) };
    let rest = parse(bytes, format, &mut fields, &Zone { local, abbreviation }).ok_or(Errno::INVAL)?;
    // SAFETY: as above.
    unsafe { (*tm).set_fields(&fields) };
    Ok(text.wrapping_add(bytes.len() - rest.len()).cast_mut())
}

/// Reads a date from `text` by `format` into `tm`; the rest of `text`, or null where they do not match.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html>
#[export]
pub unsafe extern "C" fn strptime(text: *const c_char, format: *const c_char, tm: *mut Tm) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { read(text, format, tm) }.unwrap_or(core::ptr::null_mut())
}
