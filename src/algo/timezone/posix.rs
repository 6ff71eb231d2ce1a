//! The POSIX form of `TZ`: `std offset [dst [offset] [,start[/time],end[/time]]]`.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>

use super::local_type::{LocalType, Name};
use crate::abi::small;
use crate::algo::calendar::{DAY, days_to_year, is_leap, to_fields};

/// The day of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Day {
    /// `Jn`: 1 to 365, February 29 is never counted.
    Julian(i32),
    /// `n`: 0 to 365, February 29 is counted.
    Zero(i32),
    /// `Mm.w.d`: the `w`th weekday `d` of month `m`; week 5 is the last.
    Weekday { month: i32, week: i32, weekday: i32 },
}

/// When a change happens each year, in local time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Change {
    day: Day,
    /// Seconds from the start of the day, -167 to 167 hours.
    time: i32,
}

/// The rules of a `TZ` string.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
    standard: LocalType,
    daylight: Option<(LocalType, Change, Change)>,
}

/// What a reader takes off the front of the text, and the rest.
type Read<'a, T> = Option<(T, &'a [u8])>;

impl Rules {
    /// Reads a `TZ` string; nothing if it is not of the POSIX form.
    pub fn parse(text: &[u8]) -> Option<Rules> {
        let (name, text) = read_name(text)?;
        let (west, text) = read_time(text, 24)?;
        let standard = LocalType { offset: -west, dst: false, name };
        if text.is_empty() {
            return Some(Rules { standard, daylight: None });
        }
        let (name, mut text) = read_name(text)?;
        let mut offset = standard.offset + 3600;
        if !matches!(text.first(), None | Some(b',')) {
            let (west, rest) = read_time(text, 24)?;
            (offset, text) = (-west, rest);
        }
        let daylight = LocalType { offset, dst: true, name };
        // Without rules the choice is ours: those of the United States, as everywhere.
        let rules = if text.is_empty() { b",M3.2.0,M11.1.0" } else { text };
        let (start, text) = read_change(rules.strip_prefix(b",")?)?;
        let (end, text) = read_change(text.strip_prefix(b",")?)?;
        if text.is_empty() { Some(Rules { standard, daylight: Some((daylight, start, end)) }) } else { None }
    }

    /// The local time in effect at `seconds` since the Epoch.
    pub fn at(&self, seconds: i64) -> LocalType {
        let Some((daylight, start, end)) = self.daylight else { return self.standard };
        let Some(year) = to_fields(seconds, self.standard.offset).map(|f| f.year) else { return self.standard };
        let start = start.seconds(year) - i64::from(self.standard.offset);
        let end = end.seconds(year) - i64::from(daylight.offset);
        let summer = if start < end { start <= seconds && seconds < end } else { !(end <= seconds && seconds < start) };
        if summer { daylight } else { self.standard }
    }

    /// Standard time and daylight saving time.
    pub fn types(&self) -> (LocalType, Option<LocalType>) {
        (self.standard, self.daylight.map(|(daylight, _, _)| daylight))
    }
}

impl Change {
    /// Local seconds since the Epoch of this change in 1900 + `year`.
    fn seconds(&self, year: i32) -> i64 {
        let leap = i32::from(is_leap(year));
        let first = days_to_year(year);
        let day = match self.day {
            Day::Julian(n) => n - 1 + if n >= 60 { leap } else { 0 },
            Day::Zero(n) => n,
            Day::Weekday { month, week, weekday } => {
                // Days before each month in a common year.
                const BEFORE: [i32; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
                let at = |month: i32| {
                    let days = BEFORE.get(month as usize).copied().unwrap_or(0);
                    days + if month >= 2 { leap } else { 0 }
                };
                let month_start = at(month - 1);
                let first_weekday = (first + i64::from(month_start) + 4).rem_euclid(7) as i32;
                let mut day = (weekday - first_weekday).rem_euclid(7) + (week - 1) * 7;
                if day >= at(month) - month_start {
                    day -= 7;
                }
                month_start + day
            }
        };
        (first + i64::from(day)) * DAY + i64::from(self.time)
    }
}

/// At least three letters, or anything alphanumeric and signs in angle brackets.
#[inline(never)]
#[small]
fn read_name(text: &[u8]) -> Read<'_, Name> {
    let (name, rest) = if let Some(quoted) = text.strip_prefix(b"<") {
        let end = quoted.iter().position(|b| *b == b'>')?;
        let name = quoted.get(..end)?;
        if !name.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-')) {
            return None;
        }
        (name, quoted.get(end + 1..)?)
    } else {
        text.split_at(text.iter().position(|b| !b.is_ascii_alphabetic()).unwrap_or(text.len()))
    };
    if name.len() < 3 { None } else { Some((Name::new(name), rest)) }
}

#[inline(never)]
#[small]
fn read_number(text: &[u8], most: i32) -> Read<'_, i32> {
    let digits = text.iter().position(|b| !b.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    if number.is_empty() || number.len() > 4 {
        return None;
    }
    let value = number.iter().fold(0, |value, digit| value * 10 + i32::from(digit - b'0'));
    if value > most { None } else { Some((value, rest)) }
}

/// `[+-]hh[:mm[:ss]]` in seconds.
#[inline(never)]
#[small]
fn read_time(text: &[u8], most_hours: i32) -> Read<'_, i32> {
    let negative = text.first() == Some(&b'-');
    let text = text.strip_prefix(b"-").or_else(|| text.strip_prefix(b"+")).unwrap_or(text);
    let (hours, mut text) = read_number(text, most_hours)?;
    let mut seconds = hours * 3600;
    for unit in [60, 1] {
        let Some(rest) = text.strip_prefix(b":") else { break };
        let (value, rest) = read_number(rest, 59)?;
        seconds += value * unit;
        text = rest;
    }
    Some((if negative { -seconds } else { seconds }, text))
}

/// `date[/time]`, at two o'clock by default.
#[inline(never)]
#[small]
fn read_change(text: &[u8]) -> Read<'_, Change> {
    let (day, text) = match text.first()? {
        b'J' => {
            let (n, rest) = read_number(text.get(1..)?, 365)?;
            if n == 0 {
                return None;
            }
            (Day::Julian(n), rest)
        }
        b'M' => {
            let (month, rest) = read_number(text.get(1..)?, 12)?;
            let (week, rest) = read_number(rest.strip_prefix(b".")?, 5)?;
            let (weekday, rest) = read_number(rest.strip_prefix(b".")?, 6)?;
            if month == 0 || week == 0 {
                return None;
            }
            (Day::Weekday { month, week, weekday }, rest)
        }
        _ => {
            let (n, rest) = read_number(text, 365)?;
            (Day::Zero(n), rest)
        }
    };
    match text.strip_prefix(b"/") {
        Some(text) => {
            let (time, rest) = read_time(text, 167)?;
            Some((Change { day, time }, rest))
        }
        None => Some((Change { day, time: 7200 }, text)),
    }
}
