//! `asctime` and `ctime`.

use crate::abi::time::tm::tm;
use crate::abi::time::zone_variables::publish;
use crate::abi::*;
use crate::algo::calendar::asctime::SIZE;

/// The result of the functions without `_r`.
#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<[u8; SIZE]> = Static::new();

/// The date as text, in memory that the next such call overwrites. Errors: `EOVERFLOW` for a year of five digits.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/asctime.html>
#[export]
pub extern "C" fn asctime(date: InArg<tm>) -> *mut c_char {
    or_null(|| Ok(SHARED.set(date.get()?.text()?).cast()))
}

/// The date as text, in `buffer` of 26 bytes. Errors: `EOVERFLOW` for a year of five digits.
#[export(__asctime_r)]
pub extern "C" fn asctime_r(date: InArg<tm>, buffer: OutArg<[u8; SIZE]>) -> *mut c_char {
    or_null(|| {
        buffer.get()?.set(date.get()?.text()?);
        Ok(buffer.as_mut_ptr().cast())
    })
}

/// The local date of `*seconds` as text, in memory that the next such call overwrites. Errors: `EOVERFLOW`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/ctime.html>
#[export]
pub extern "C" fn ctime(seconds: InArg<time_t>) -> *mut c_char {
    or_null(|| {
        publish()?;
        Ok(SHARED.set(tm::local(*seconds.get()?)?.text()?).cast())
    })
}

/// The local date of `*seconds` as text, in `buffer` of 26 bytes. Errors: `EOVERFLOW`, `ENOMEM`.
#[export]
pub extern "C" fn ctime_r(seconds: InArg<time_t>, buffer: OutArg<[u8; SIZE]>) -> *mut c_char {
    or_null(|| {
        buffer.get()?.set(tm::local(*seconds.get()?)?.text()?);
        Ok(buffer.as_mut_ptr().cast())
    })
}
