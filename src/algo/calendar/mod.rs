//! Dates: the proleptic Gregorian calendar, and time since the Epoch without leap seconds, as POSIX counts it.

pub mod asctime;
pub mod format;
mod names;
pub mod parse;

use crate::abi::small;
use core::mem::MaybeUninit;
pub use names::{MONTHS, WEEKDAYS};

/// Seconds in a day.
pub const DAY: i64 = 86400;

/// A broken-down time; the fields are those of C's `struct tm`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct Fields {
    /// Seconds, 0 to 60.
    pub second: i32,
    /// Minutes, 0 to 59.
    pub minute: i32,
    /// Hours, 0 to 23.
    pub hour: i32,
    /// Day of the month, 1 to 31.
    pub day: i32,
    /// Months since January, 0 to 11.
    pub month: i32,
    /// Years since 1900.
    pub year: i32,
    /// Days since Sunday, 0 to 6.
    pub weekday: i32,
    /// Days since January 1, 0 to 365.
    pub yearday: i32,
    /// Daylight saving time: positive in effect, 0 not, negative unknown.
    pub dst: i32,
    /// Seconds east of UTC.
    pub offset: i32,
}

/// Days from the Epoch to the first day of `month` (any number, counted from January of 1900 + `year`), day 1.
///
/// Years are counted from March, so that the leap day is a year's last; the months' lengths from March on follow
/// `(153 m + 2) / 5`.
fn days_to_month(year: i64, month: i64) -> i64 {
    let year = year + 1900 + month.div_euclid(12);
    let month = month.rem_euclid(12);
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let (era, in_era) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + in_era * 365 + in_era / 4 - in_era / 100 + (153 * month + 2) / 5 - 719_468
}

/// Days from the Epoch to January 1 of 1900 + `year`.
pub fn days_to_year(year: i32) -> i64 {
    days_to_month(i64::from(year), 0)
}

/// Whether 1900 + `year` has a February 29.
#[inline]
pub fn is_leap(year: i32) -> bool {
    // 1900 is a multiple of 100 and has the remainder 300 by 400.
    year % 4 == 0 && (year % 100 != 0 || year.rem_euclid(400) == 100)
}

/// [`to_fields`] out of line, for callers in programs that have several.
#[inline(never)]
#[small]
pub fn fields_at(seconds: i64, offset: i32) -> Option<Fields> {
    let mut fields = MaybeUninit::new(Fields::default());
    store_fields(seconds, offset, &mut fields).copied()
}

/// [`to_fields`] out of line, with the result at `to`; nothing is stored if the year does not fit.
#[inline(never)]
pub fn store_fields(seconds: i64, offset: i32, to: &mut MaybeUninit<Fields>) -> Option<&Fields> {
    to_fields(seconds, offset).map(|fields| &*to.write(fields))
}

/// The broken-down time of `seconds` since the Epoch, `offset` seconds east of UTC; nothing if the year does not fit.
///
/// Days are counted from March 1 of year 0 within an era of 400 years. The divisions by the lengths of centuries, years
/// and months are those of Neri and Schneider, "Euclidean affine functions and their application to calendar
/// algorithms" (2022), in 32 bits.
#[inline]
pub fn to_fields(seconds: i64, offset: i32) -> Option<Fields> {
    const DAYS_OF_400_YEARS: i64 = 146_097;
    let local = seconds.checked_add(i64::from(offset))?;
    let days = local.div_euclid(DAY);
    let rest = (local - days * DAY) as u32;
    let since = days + 719_468;
    let (era, in_era) = if (0..DAYS_OF_400_YEARS * 25).contains(&since) {
        (0, since)
    } else {
        (since.div_euclid(DAYS_OF_400_YEARS), since.rem_euclid(DAYS_OF_400_YEARS))
    };
    let quarters = 4 * in_era as u32 + 3;
    let (century, of_century) = (quarters / DAYS_OF_400_YEARS as u32, quarters % DAYS_OF_400_YEARS as u32 / 4);
    let product = 2_939_745 * u64::from(4 * of_century + 3);
    let year_of_century = (product >> 32) as u32;
    let day_of_year = product as u32 / 2_939_745 / 4;
    let scaled = 2141 * day_of_year + 197_913;
    let (month, day) = (scaled >> 16, (scaled & 0xffff) / 2141);
    let year_from_march = era * 400 + i64::from(100 * century + year_of_century);
    let is_next = day_of_year >= 306;
    let year = i32::try_from(year_from_march + i64::from(is_next) - 1900).ok()?;
    Some(Fields {
        second: (rest % 60) as i32,
        minute: (rest / 60 % 60) as i32,
        hour: (rest / 3600) as i32,
        day: day as i32 + 1,
        month: if is_next { month as i32 - 13 } else { month as i32 - 1 },
        year,
        weekday: weekday(days),
        yearday: day_of_year as i32 + if is_next { -306 } else { 59 + i32::from(is_leap(year)) },
        dst: 0,
        offset,
    })
}

/// The weekday of a day since the Epoch.
#[inline]
fn weekday(days: i64) -> i32 {
    match i32::try_from(days) {
        Ok(days @ -4..0x7fff_0000) => ((days + 4) as u32 % 7) as i32,
        _ => (days + 4).rem_euclid(7) as i32,
    }
}

/// Seconds since the Epoch of a broken-down time in UTC. The fields may have any values; `weekday`, `yearday`, `dst` and
/// `offset` are not looked at.
pub fn from_fields(fields: &Fields) -> i64 {
    let days = days_to_month(i64::from(fields.year), i64::from(fields.month)) + i64::from(fields.day) - 1;
    days * DAY + i64::from(fields.hour) * 3600 + i64::from(fields.minute) * 60 + i64::from(fields.second)
}

/// The ISO 8601 week of a date, 1 to 53, and by how many years its year differs from the date's: -1, 0 or 1.
pub fn iso_week(fields: &Fields) -> (i32, i32) {
    // Days since Monday; the week belongs to the year that its Thursday is in.
    let weekday = (fields.weekday + 6).rem_euclid(7);
    let thursday = fields.yearday - weekday + 3;
    let length = 365 + i32::from(is_leap(fields.year));
    if thursday < 0 {
        let length = 365 + i32::from(is_leap(fields.year.wrapping_sub(1)));
        ((thursday + length) / 7 + 1, -1)
    } else if thursday >= length {
        ((thursday - length) / 7 + 1, 1)
    } else {
        (thursday / 7 + 1, 0)
    }
}

#[cfg(test)]
mod tests;
