//! Dates and time zones.

use c::abi::Errno;
use c::algo::calendar::{self, Fields, format, parse};
use c::algo::timezone::{Name, Zone, posix::Rules, tzif};

use crate::halves;

fn no_fields() -> Fields {
    // SAFETY: integers.
    unsafe { std::mem::zeroed() }
}

/// `strptime`: a format, a newline, a text. What is left is an end of the text.
pub fn strptime(data: &[u8]) {
    let (format, text) = halves(data);
    let zone = parse::Zone { local: |seconds| calendar::to_fields(seconds, 3600), abbreviation: |_| None };
    let mut fields = no_fields();
    if let Some(rest) = parse::parse(text, format, &mut fields, &zone) {
        assert!(text.ends_with(rest));
    }
}

/// `getdate`: a date, a newline, templates. The first line that matches the whole date is taken.
pub fn getdate(data: &[u8]) {
    let (date, templates) = halves(data);
    let zone = parse::Zone { local: |seconds| calendar::to_fields(seconds, 3600), abbreviation: |_| None };
    let found = parse::by_template(date, templates, &no_fields(), &zone);
    let first = templates.split(|byte| *byte == b'\n').find_map(|line| {
        let mut fields = no_fields();
        let line = &line[..line.iter().position(|byte| *byte == 0).unwrap_or(line.len())];
        let rest = parse::parse(date, line, &mut fields, &zone)?;
        rest.is_empty().then_some(fields)
    });
    assert_eq!(found, first);
}

struct Utc;

impl format::TimeZone for Utc {
    fn abbreviation(&self) -> Result<Name, Errno> {
        Ok(c::algo::timezone::UTC.name)
    }

    fn seconds(&self, fields: &Fields) -> Result<i64, Errno> {
        Ok(calendar::from_fields(fields))
    }
}

/// `strftime`, of any fields whatever.
pub fn strftime(data: &[u8]) {
    let Some((numbers, text)) = data.split_first_chunk::<40>() else { return };
    let number = |at: usize| i32::from_le_bytes([numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]]);
    let mut fields = no_fields();
    (fields.second, fields.minute, fields.hour, fields.day) = (number(0), number(4), number(8), number(12));
    (fields.month, fields.year, fields.weekday, fields.yearday) = (number(16), number(20), number(24), number(28));
    (fields.dst, fields.offset) = (number(32), number(36));
    let mut bytes = [0; 300];
    let mut out = format::Buffer::new(&mut bytes);
    if format::format(&mut out, text, &fields, &Utc).is_ok() {
        let _ = out.finish();
    }
}

fn try_zone(zone: &Zone<'_>) {
    for seconds in [i64::MIN, -1 << 40, -1, 0, 1, 1_700_000_000, 1 << 33, 1 << 40, i64::MAX] {
        let at = zone.at(seconds);
        // Up to 24 h and a rest in rules, anything in files: what makes sense is far less.
        let _ = (at.name.terminated(), at.offset);
        if let Some((fields, _)) = zone.local(seconds) {
            zone.seconds(&fields);
        }
    }
    zone.types();
}

/// Rules as in `TZ`.
pub fn tz_rules(data: &[u8]) {
    if let Some(rules) = Rules::parse(data) {
        try_zone(&Zone::Rules(&rules));
    }
}

/// Files of zones.
pub fn tzif(data: &[u8]) {
    if let Some(layout) = tzif::Layout::of(data) {
        try_zone(&Zone::File(tzif::File::new(data, &layout)));
    }
}

/// Seconds to fields and back.
pub fn calendar(data: &[u8]) {
    let Some((bytes, _)) = data.split_first_chunk::<12>() else { return };
    let seconds = i64::from_le_bytes(bytes[..8].try_into().unwrap_or_default());
    let offset = i32::from_le_bytes(bytes[8..].try_into().unwrap_or_default()) % 90_000;
    if let Some(fields) = calendar::to_fields(seconds, offset) {
        assert_eq!(calendar::from_fields(&fields), seconds + i64::from(offset));
        assert!((0..12).contains(&fields.month) && (1..=31).contains(&fields.day) && (0..7).contains(&fields.weekday));
        let _ = calendar::asctime::asctime(&fields);
        calendar::iso_week(&fields);
    }
}
