//! POSIX `TZ` strings and TZif files (RFC 9636): which local time is in effect when.

mod local_type;
pub mod posix;
pub mod tzif;

use super::calendar::{DAY, Fields, fields_at, from_fields};
use crate::abi::small;
pub use local_type::{LocalType, Name, UTC};
use posix::Rules;
use tzif::File;

/// A time zone.
#[derive(Clone, Copy)]
pub enum Zone<'a> {
    /// Coordinated universal time.
    Utc,
    /// A POSIX `TZ` string.
    Rules(&'a Rules),
    /// A TZif file.
    File(File<'a>),
}

impl Zone<'_> {
    /// The local time in effect at `seconds` since the Epoch.
    #[inline(never)]
    #[small]
    pub fn at(&self, seconds: i64) -> LocalType {
        match self {
            Zone::Utc => UTC,
            Zone::Rules(rules) => rules.at(seconds),
            Zone::File(file) => file.at(seconds),
        }
    }

    /// The standard time and, if there is one, the daylight saving time, as `tzname` gives them: the latest of each.
    #[small]
    pub fn types(&self) -> (LocalType, Option<LocalType>) {
        match self {
            Zone::Utc => (UTC, None),
            Zone::Rules(rules) => rules.types(),
            Zone::File(file) => file.types(),
        }
    }

    /// The local broken-down time at `seconds`, with the type that is in effect.
    #[small]
    pub fn local(&self, seconds: i64) -> Option<(Fields, LocalType)> {
        if let Zone::Utc = self {
            return Some((fields_at(seconds, 0)?, UTC));
        }
        let local = self.at(seconds);
        let mut fields = fields_at(seconds, local.offset)?;
        fields.dst = i32::from(local.dst);
        Some((fields, local))
    }

    /// Seconds since the Epoch of a local broken-down time whose fields may be out of range; `fields.dst` says which of
    /// two readings is meant, negative asks us.
    ///
    /// A local time that a forward step leaves out is read with the offset from before the step; one that a backward
    /// step repeats is its first occurrence. A `dst` that is not in effect then shifts the time by the difference, as
    /// POSIX has it.
    #[small]
    pub fn seconds(&self, fields: &Fields) -> i64 {
        let local = from_fields(fields);
        if let Zone::Utc = self {
            return local;
        }
        let before = self.at(local.saturating_sub(DAY));
        let after = self.at(local.saturating_add(DAY));
        let reading = |kind: &LocalType| {
            let seconds = local - i64::from(kind.offset);
            (self.at(seconds), seconds)
        };
        let (first, first_seconds) = reading(&before);
        let (second, second_seconds) = reading(&after);
        if fields.dst < 0 {
            let only_second = first.offset != before.offset && second.offset == after.offset;
            return if only_second { second_seconds } else { first_seconds };
        }
        let wanted = fields.dst > 0;
        if first.offset == before.offset && first.dst == wanted {
            return first_seconds;
        }
        if second.offset == after.offset && second.dst == wanted {
            return second_seconds;
        }
        match self.nearest(local, wanted) {
            Some(kind) => local - i64::from(kind.offset),
            // Daylight saving time all year: the standard time has an offset all the same.
            None if !wanted => local - i64::from(self.types().0.offset),
            None => first_seconds,
        }
    }

    /// The type with `dst` as wanted that is in effect nearest to `seconds`, within a year or so.
    #[small]
    fn nearest(&self, seconds: i64, dst: bool) -> Option<LocalType> {
        // No daylight saving time has been shorter than three weeks.
        const STEP: i64 = 20 * DAY;
        for distance in 0..20 {
            for candidate in [seconds.saturating_sub(distance * STEP), seconds.saturating_add(distance * STEP)] {
                let kind = self.at(candidate);
                if kind.dst == dst {
                    return Some(kind);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
