//! `struct tm`, and the static buffer of `gmtime` and its relatives.
#![allow(non_camel_case_types)] // the C name

use crate::abi::*;
use crate::algo::calendar::asctime::{SIZE, asctime};
use crate::algo::calendar::{Fields, fields_at, store_fields};
use crate::os::clock::time_zone::{self, LocalTime};
use crate::os::clock::utc::utc_name;

/// C's `struct tm`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct tm {
    /// `tm_sec` to `tm_gmtoff`.
    pub fields: Fields,
    /// `tm_zone`.
    pub zone: *const c_char,
    /// `__tm_nsec`.
    nanosecond: c_int,
}

// SAFETY: it is copied whole; what `zone` points to is never written through it.
unsafe impl Sync for tm {}

impl tm {
    /// The structure for a local time.
    pub const fn new((fields, zone): LocalTime) -> Self {
        tm { fields, zone, nanosecond: 0 }
    }

    /// `gmtime_r`: stores the date of so many seconds in UTC. Errors: null, `EOVERFLOW`.
    #[inline(never)]
    pub fn put_utc(seconds: InArg<time_t>, to: OutArg<tm>) -> *mut tm {
        or_null(|| {
            to.get()?;
            let seconds = *seconds.get()?;
            let to = to.as_mut_ptr();
            // SAFETY: memory for a structure, by the type's contract: it is not null.
            unsafe {
                let fields = &mut *(&raw mut (*to).fields).cast();
                store_fields(seconds, 0, fields).ok_or(Errno::OVERFLOW)?;
                (*to).zone = utc_name();
                (*to).nanosecond = 0;
            }
            Ok(to)
        })
    }

    /// `localtime_r`: stores the date of so many seconds in local time. Errors: null, `EOVERFLOW`, `ENOMEM`.
    #[inline]
    pub fn put_local(seconds: InArg<time_t>, to: OutArg<tm>) -> *mut tm {
        // In UTC, which is most often, nothing is copied.
        match time_zone::is_utc() {
            Ok(true) => tm::put_utc(seconds, to),
            known => or_null(|| {
                known?;
                to.get()?.set(time_zone::local_as_known(*seconds.get()?).map(tm::new)?);
                Ok(to.as_mut_ptr())
            }),
        }
    }

    /// The date of so many seconds in UTC. Errors: `EOVERFLOW`.
    pub fn in_utc(seconds: time_t) -> Result<Self, Errno> {
        fields_at(seconds, 0).map(|fields| tm::new((fields, utc_name()))).ok_or(Errno::OVERFLOW)
    }

    /// The date of so many seconds in local time. Errors: `EOVERFLOW`, `ENOMEM`.
    pub fn local(seconds: time_t) -> Result<Self, Errno> {
        time_zone::local(seconds).map(tm::new)
    }

    /// The text of `asctime`. Errors: `EOVERFLOW` if the year makes it too long, which C leaves undefined.
    pub fn text(&self) -> Result<[u8; SIZE], Errno> {
        asctime(&self.fields).ok_or(Errno::OVERFLOW)
    }
}
