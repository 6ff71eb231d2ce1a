//! `struct tm`.
#![allow(non_camel_case_types)] // the C name

use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::os::time_zone::{LocalTime, utc_name};

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

    /// The structure for a time in UTC.
    pub fn utc(fields: Fields) -> Self {
        tm::new((fields, utc_name()))
    }
}
