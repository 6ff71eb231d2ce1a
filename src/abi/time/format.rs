//! `strftime` without the code for time zones: [`super::format_local`] has that.

use super::tm::tm;
use crate::abi::{CStrArg, Errno, InArg, OutSlice, Part, part_of};
use crate::algo::calendar::format::{Buffer, TimeZone, format};
use crate::algo::calendar::{Fields, from_fields};
use crate::algo::timezone::{Name, UTC};
use crate::os::clock::time_zone::Zones;
use crate::os::clock::utc::utc_name;

/// What stands for a time zone where the format asks for none.
struct NoZone;

impl TimeZone for NoZone {
    fn abbreviation(&self) -> Result<Name, Errno> {
        Err(Errno::INVAL)
    }

    fn seconds(&self, _: &Fields) -> Result<i64, Errno> {
        Err(Errno::INVAL)
    }
}

/// `strftime` by a format without `%s` and `%Z`.
pub fn formatted_without_zone(out: OutSlice<u8>, text: CStrArg, date: InArg<tm>) -> Result<usize, Errno> {
    formatted_in(out, text, date.get()?, &NoZone)
}

part_of!(
    /// The time zone, in programs with any other function that knows it.
    ZONES: Zones = "__wasilibc_part_time_zone"
);

/// The date's own time zone; UTC in a program that has no function which could have given it another one.
struct GivenZone<'a>(&'a tm);

impl TimeZone for GivenZone<'_> {
    fn abbreviation(&self) -> Result<Name, Errno> {
        let tm { zone, fields, .. } = self.0;
        match ZONES {
            Some(Part(zones)) => (zones.abbreviation)(*zone, fields.dst),
            None if fields.dst < 0 && *zone != utc_name() => Ok(Name::default()),
            None => Ok(UTC.name),
        }
    }

    fn seconds(&self, fields: &Fields) -> Result<i64, Errno> {
        match ZONES {
            Some(Part(zones)) => (zones.seconds)(fields),
            None => Ok(from_fields(fields)),
        }
    }
}

/// `strftime_l`: what libc++'s streams call with formats that few programs have.
pub fn formatted_in_given_zone(out: OutSlice<u8>, text: CStrArg, date: InArg<tm>) -> Result<usize, Errno> {
    let date = date.get()?;
    formatted_in(out, text, date, &GivenZone(date))
}

/// The length without the terminator. Errors: `ERANGE` if it does not fit.
#[inline(never)]
pub(super) fn formatted_in(out: OutSlice<u8>, text: CStrArg, date: &tm, zone: &dyn TimeZone) -> Result<usize, Errno> {
    if out.is_empty() {
        return Err(Errno::RANGE);
    }
    // SAFETY: so many writable bytes, by the type's contract. The engine writes them and never reads what it has not written.
    let bytes = unsafe {
        out.as_mut_ptr().write(0);
        core::slice::from_raw_parts_mut(out.as_mut_ptr(), out.len())
    };
    let text = text.bytes()?;
    let mut out = Buffer::new(bytes);
    format(&mut out, text, &date.fields, zone)?;
    out.push(0);
    out.finish().map(|n| n - 1)
}
