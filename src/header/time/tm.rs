//! `struct tm` as C has it.

use crate::abi::*;
use crate::algo::calendar::Fields;
use crate::algo::timezone::LocalType;

/// C's `struct tm`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Tm {
    second: c_int,
    minute: c_int,
    hour: c_int,
    day: c_int,
    month: c_int,
    year: c_int,
    weekday: c_int,
    yearday: c_int,
    dst: c_int,
    offset: c_int,
    zone: *const c_char,
    nanosecond: c_int,
}

impl Tm {
    /// With these fields and the abbreviation of `kind`.
    pub fn new(fields: &Fields, kind: &LocalType) -> Self {
        let mut tm = Tm::zeroed();
        tm.set_fields(fields);
        tm.zone = super::zone::intern(&kind.name);
        tm
    }

    /// All fields zero.
    pub const fn zeroed() -> Self {
        Tm {
            second: 0,
            minute: 0,
            hour: 0,
            day: 0,
            month: 0,
            year: 0,
            weekday: 0,
            yearday: 0,
            dst: 0,
            offset: 0,
            zone: core::ptr::null(),
            nanosecond: 0,
        }
    }

    /// The fields without the abbreviation.
    pub fn fields(&self) -> Fields {
        Fields {
            second: self.second,
            minute: self.minute,
            hour: self.hour,
            day: self.day,
            month: self.month,
            year: self.year,
            weekday: self.weekday,
            yearday: self.yearday,
            dst: self.dst,
            offset: self.offset,
        }
    }

    /// Replaces the fields, and keeps the abbreviation.
    pub fn set_fields(&mut self, fields: &Fields) {
        self.second = fields.second;
        self.minute = fields.minute;
        self.hour = fields.hour;
        self.day = fields.day;
        self.month = fields.month;
        self.year = fields.year;
        self.weekday = fields.weekday;
        self.yearday = fields.yearday;
        self.dst = fields.dst;
        self.offset = fields.offset;
    }

    /// The time zone's abbreviation: the structure's own if it is one that we gave out, else by `dst`.
    pub fn abbreviation(&self) -> &'static [u8] {
        super::zone::interned(self.zone).unwrap_or_else(|| super::zone::abbreviation(self.dst))
    }
}
