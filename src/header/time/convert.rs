//! Between seconds and dates.

use super::tm::Tm;
use super::zone;
use crate::abi::*;
use crate::algo::calendar::{from_fields, to_fields};
use crate::algo::timezone::UTC;

/// What the functions without `_r` return.
static mut SHARED: Tm = Tm::zeroed();

fn in_utc(seconds: time_t) -> Result<Tm, Errno> {
    Ok(Tm::new(&to_fields(seconds, 0).ok_or(Errno::OVERFLOW)?, &UTC))
}

pub(super) fn in_local_time(seconds: time_t) -> Result<Tm, Errno> {
    let (fields, kind) = zone::current().local(seconds).ok_or(Errno::OVERFLOW)?;
    Ok(Tm::new(&fields, &kind))
}

unsafe fn place(result: *mut Tm, tm: Result<Tm, Errno>) -> *mut Tm {
    or_null(|| {
        let tm = tm?;
        // SAFETY: the caller's place for a `struct tm`.
        unsafe { Out::one(result)? }.set(tm);
        Ok(result)
    })
}

/// The date of `*seconds` in UTC, in memory that the next such call overwrites. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gmtime.html>
#[export]
pub unsafe extern "C" fn gmtime(seconds: *const time_t) -> *mut Tm {
    // SAFETY: the caller's.
    unsafe { place(&raw mut SHARED, in_utc(*seconds)) }
}

/// The date of `*seconds` in UTC, in `*result`. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gmtime.html>
#[export(__gmtime_r)]
pub unsafe extern "C" fn gmtime_r(seconds: *const time_t, result: *mut Tm) -> *mut Tm {
    // SAFETY: the caller's.
    unsafe { place(result, in_utc(*seconds)) }
}

/// The date of `*seconds` in local time, in memory that the next such call overwrites. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/localtime.html>
#[export]
pub unsafe extern "C" fn localtime(seconds: *const time_t) -> *mut Tm {
    zone::publish();
    // SAFETY: the caller's.
    unsafe { place(&raw mut SHARED, in_local_time(*seconds)) }
}

/// The date of `*seconds` in local time, in `*result`. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/localtime.html>
#[export(__localtime_r)]
pub unsafe extern "C" fn localtime_r(seconds: *const time_t, result: *mut Tm) -> *mut Tm {
    // SAFETY: the caller's.
    unsafe { place(result, in_local_time(*seconds)) }
}

/// The seconds of a date in local time, whose fields are then brought into range. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mktime.html>
#[export(timelocal)]
pub unsafe extern "C" fn mktime(tm: *mut Tm) -> time_t {
    zone::publish();
    or_minus_one(|| {
        // SAFETY: the caller's `struct tm`.
        let fields = unsafe { (*tm).fields() };
        let seconds = zone::current().seconds(&fields);
        let normal = in_local_time(seconds)?;
        // SAFETY: as above.
        unsafe { *tm = normal };
        Ok(seconds)
    })
}

/// The seconds of a date in UTC, whose fields are then brought into range. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timegm.html>
#[export]
pub unsafe extern "C" fn timegm(tm: *mut Tm) -> time_t {
    or_minus_one(|| {
        // SAFETY: the caller's `struct tm`.
        let seconds = from_fields(&unsafe { (*tm).fields() });
        let normal = in_utc(seconds)?;
        // SAFETY: as above.
        unsafe { *tm = normal };
        Ok(seconds)
    })
}

/// `later - earlier` in seconds.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/difftime.html>
#[export]
pub extern "C" fn difftime(later: time_t, earlier: time_t) -> f64 {
    match later.checked_sub(earlier) {
        Some(difference) => difference as f64,
        None => later as f64 - earlier as f64,
    }
}
