//! Conversions between seconds and dates.

use crate::abi::time::tm::tm;
use crate::abi::time::zone_variables::publish;
use crate::abi::*;
use crate::algo::calendar::from_fields;
use crate::os::clock::time_zone;

/// The result of the functions without `_r`.
#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<tm> = Static::new();

/// The date of `*seconds` in UTC, in memory that the next such call overwrites. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gmtime.html>
#[export]
pub extern "C" fn gmtime(seconds: InArg<time_t>) -> *mut tm {
    tm::put_utc(seconds, SHARED.arg())
}

/// The date of `*seconds` in UTC, in `*result`. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gmtime.html>
#[export(__gmtime_r)]
pub extern "C" fn gmtime_r(seconds: InArg<time_t>, result: OutArg<tm>) -> *mut tm {
    tm::put_utc(seconds, result)
}

/// The date of `*seconds` in local time, in memory that the next such call overwrites. Errors: `EOVERFLOW`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/localtime.html>
#[export]
pub extern "C" fn localtime(seconds: InArg<time_t>) -> *mut tm {
    or_null(|| {
        publish()?;
        Ok(tm::put_local(seconds, SHARED.arg()))
    })
}

/// The date of `*seconds` in local time, in `*result`. Errors: `EOVERFLOW`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/localtime.html>
#[export(__localtime_r)]
pub extern "C" fn localtime_r(seconds: InArg<time_t>, result: OutArg<tm>) -> *mut tm {
    tm::put_local(seconds, result)
}

/// The seconds of a date in local time, whose fields are then brought into range. Errors: `EOVERFLOW`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/mktime.html>
#[export(timelocal)]
pub extern "C" fn mktime(date: ObjArg<tm>) -> time_t {
    or_minus_one(|| {
        let date = date.get()?;
        publish()?;
        let (seconds, zone) = time_zone::normalize(&mut date.fields)?;
        date.zone = zone;
        Ok(seconds)
    })
}

/// The seconds of a date in UTC, whose fields are then brought into range. Errors: `EOVERFLOW`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/timegm.html>
#[export]
pub extern "C" fn timegm(date: ObjArg<tm>) -> time_t {
    or_minus_one(|| {
        let date = date.get()?;
        let seconds = from_fields(&date.fields);
        *date = tm::in_utc(seconds)?;
        Ok(seconds)
    })
}

/// `later - earlier` in seconds.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/difftime.html>
#[export]
pub extern "C" fn difftime(later: time_t, earlier: time_t) -> f64 {
    let difference = later.wrapping_sub(earlier);
    // An overflow needs different signs, and gives the difference the sign of `earlier`.
    if (later ^ earlier) & (later ^ difference) < 0 {
        core::hint::cold_path();
        return later as f64 - earlier as f64;
    }
    difference as f64
}
