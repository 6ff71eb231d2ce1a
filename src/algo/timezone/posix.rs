//! The POSIX form of `TZ`: `std offset [dst [offset] [,start[/time],end[/time]]]`.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>

use super::local_type::{LocalType, Name};
use crate::abi::small;
use crate::algo::calendar::{DAY, days_to_year, fields_at, is_leap};

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

impl Rules {
    /// Reads a `TZ` string; nothing if it is not of the POSIX form.
    #[small]
    pub fn parse(text: &[u8]) -> Option<Rules> {
        let mut reader = Reader { text, is_sound: true };
        let name = reader.name();
        let standard = LocalType { offset: -reader.time(24), dst: false, name };
        let mut rules = Rules { standard, daylight: None };
        if !reader.text.is_empty() {
            let name = reader.name();
            let offset = match reader.text.first() {
                None | Some(b',') => standard.offset + 3600,
                _ => -reader.time(24),
            };
            // Without rules the choice is ours: those of the United States, as everywhere.
            if reader.text.is_empty() {
                reader.text = b",M3.2.0,M11.1.0";
            }
            let [start, end] = [reader.change(), reader.change()];
            rules.daylight = Some((LocalType { offset, dst: true, name }, start, end));
        }
        if reader.is_sound && reader.text.is_empty() { Some(rules) } else { None }
    }

    /// The local time in effect at `seconds` since the Epoch.
    #[small]
    pub fn at(&self, seconds: i64) -> LocalType {
        let Some((daylight, start, end)) = self.daylight else { return self.standard };
        let Some(year) = fields_at(seconds, self.standard.offset).map(|f| f.year) else { return self.standard };
        let start = start.seconds(year) - i64::from(self.standard.offset);
        let end = end.seconds(year) - i64::from(daylight.offset);
        let summer = if start < end { start <= seconds && seconds < end } else { !(end <= seconds && seconds < start) };
        if summer { daylight } else { self.standard }
    }

    /// Standard time and daylight saving time.
    #[small]
    pub fn types(&self) -> (LocalType, Option<LocalType>) {
        (self.standard, self.daylight.map(|(daylight, _, _)| daylight))
    }
}

impl Change {
    /// Local seconds since the Epoch of this change in 1900 + `year`.
    #[small]
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

/// Takes the parts off the front of a text. It notes that something is wrong and goes on, so that one look at the end is enough.
struct Reader<'a> {
    text: &'a [u8],
    is_sound: bool,
}

#[small]
impl Reader<'_> {
    /// Takes `byte` if it comes next.
    #[inline(never)]
    fn take(&mut self, byte: u8) -> bool {
        match self.text {
            [first, rest @ ..] if *first == byte => {
                self.text = rest;
                true
            }
            _ => false,
        }
    }

    #[inline]
    fn require(&mut self, byte: u8) {
        self.is_sound &= self.take(byte);
    }

    /// At least three letters, or anything alphanumeric and signs in angle brackets.
    #[inline(never)]
    fn name(&mut self) -> Name {
        let is_quoted = self.take(b'<');
        let text = self.text;
        while let [first, rest @ ..] = self.text
            && (first.is_ascii_alphabetic() || is_quoted && matches!(first, b'0'..=b'9' | b'+' | b'-'))
        {
            self.text = rest;
        }
        let name = text.get(..text.len() - self.text.len()).unwrap_or(&[]);
        if is_quoted {
            self.require(b'>');
        }
        self.is_sound &= name.len() >= 3;
        Name::new(name)
    }

    #[inline(never)]
    fn number(&mut self, least: i32, most: i32) -> i32 {
        let mut value = -1;
        while let [digit @ b'0'..=b'9', rest @ ..] = self.text
            && value <= most
        {
            value = value.max(0) * 10 + i32::from(digit - b'0');
            self.text = rest;
        }
        self.is_sound &= least <= value && value <= most;
        value
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    #[inline(never)]
    fn time(&mut self, most_hours: i32) -> i32 {
        let is_negative = self.take(b'-');
        if !is_negative {
            self.take(b'+');
        }
        let mut seconds = self.number(0, most_hours) * 3600;
        let mut unit = 60;
        while unit > 0 && self.take(b':') {
            seconds += self.number(0, 59) * unit;
            unit /= 60;
        }
        if is_negative { -seconds } else { seconds }
    }

    /// `,date[/time]`, at two o'clock by default.
    #[inline(never)]
    fn change(&mut self) -> Change {
        self.require(b',');
        let day = if self.take(b'J') {
            Day::Julian(self.number(1, 365))
        } else if self.take(b'M') {
            let month = self.number(1, 12);
            self.require(b'.');
            let week = self.number(1, 5);
            self.require(b'.');
            Day::Weekday { month, week, weekday: self.number(0, 6) }
        } else {
            Day::Zero(self.number(0, 365))
        };
        let time = if self.take(b'/') { self.time(167) } else { 7200 };
        Change { day, time }
    }
}
