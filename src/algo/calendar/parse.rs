//! The `strptime` engine.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strptime.html>

use super::{Fields, MONTHS, WEEKDAYS, days_to_year, is_leap, to_fields};

/// Values that are meaningless until another conversion completes them.
#[derive(Default)]
struct Pending {
    century: Option<i32>,
    year_of_century: Option<i32>,
    afternoon: Option<bool>,
    hour_of_twelve: bool,
    have_month: bool,
    have_day: bool,
    have_year: bool,
    have_yearday: bool,
    have_weekday: bool,
    week_from_sunday: Option<i32>,
    week_from_monday: Option<i32>,
}

/// The engine's environment.
pub struct Zone {
    /// The broken-down local time of seconds since the Epoch, for `%s`.
    pub local: fn(i64) -> Option<Fields>,
    /// Whether the bytes start with the abbreviation of the local standard (0) or daylight (1) time, and its length.
    pub abbreviation: fn(&[u8]) -> Option<(usize, i32)>,
}

/// Reads `text` by `format` into `fields`; what is left of `text`, or nothing where they do not match.
#[inline]
pub fn parse<'a>(text: &'a [u8], format: &[u8], fields: &mut Fields, zone: &Zone) -> Option<&'a [u8]> {
    let mut pending = Pending::default();
    let rest = parse_part(text, format, fields, &mut pending, zone)?;
    complete(fields, &pending);
    Some(rest)
}

/// What the first line of `templates` that all of `text` matches makes of `start`.
pub fn by_template(text: &[u8], templates: &[u8], start: &Fields, zone: &Zone) -> Option<Fields> {
    templates.split(|byte| *byte == b'\n').find_map(|line| {
        let mut found = *start;
        let rest = parse(text, line.split(|byte| *byte == 0).next().unwrap_or(line), &mut found, zone)?;
        rest.is_empty().then_some(found)
    })
}

/// The rest after `byte`, which must come first.
fn behind(text: &[u8], byte: u8) -> Option<&[u8]> {
    match text {
        [first, rest @ ..] if *first == byte => Some(rest),
        _ => None,
    }
}

fn skip_space(mut text: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = text
        && is_space(*first)
    {
        text = rest;
    }
    text
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn parse_part<'a>(
    mut text: &'a [u8],
    mut format: &[u8],
    fields: &mut Fields,
    pending: &mut Pending,
    zone: &Zone,
) -> Option<&'a [u8]> {
    while let [first, rest @ ..] = format {
        format = rest;
        if *first != b'%' {
            text = if is_space(*first) { skip_space(text) } else { behind(text, *first)? };
            continue;
        }
        if let [conversion, rest @ ..] = format
            && let Some(behind) = plain_digits(text, *conversion, fields, pending)
        {
            (text, format) = (behind, rest);
            continue;
        }
        // Flags, a width and the modifiers E and O are taken and change nothing but the width.
        let mut width = 0;
        let mut at = 0;
        while let Some(b'0' | b'+' | b'_' | b'-' | b'^' | b'#') = format.get(at) {
            at += 1;
        }
        while let Some(digit @ b'0'..=b'9') = format.get(at) {
            width = (width * 10 + usize::from(digit - b'0')).min(99);
            at += 1;
        }
        if let Some(b'E' | b'O') = format.get(at) {
            at += 1;
        }
        let conversion = *format.get(at)?;
        format = format.get(at + 1..).unwrap_or(&[]);
        text = convert(text, conversion, width, fields, pending, zone)?;
    }
    Some(text)
}

/// What most conversions are, when their digits are all there: two, four of a year. The rest of the text; nothing where it is another one, or
/// out of range.
#[inline(always)]
fn plain_digits<'a>(text: &'a [u8], conversion: u8, f: &mut Fields, pending: &mut Pending) -> Option<&'a [u8]> {
    let two = |a: u8, b: u8| {
        let (tens, ones) = (u32::from(a.wrapping_sub(b'0')), u32::from(b.wrapping_sub(b'0')));
        // A hundred is out of every range.
        (if tens < 10 && ones < 10 { 10 * tens + ones } else { 100 }) as i32
    };
    let [a, b, rest @ ..] = text else { return None };
    let value = two(*a, *b);
    match conversion {
        b'd' if (1..=31).contains(&value) => (f.day, pending.have_day) = (value, true),
        b'H' if value <= 23 => (f.hour, pending.hour_of_twelve) = (value, false),
        b'm' if (1..=12).contains(&value) => (f.month, pending.have_month) = (value - 1, true),
        b'M' if value <= 59 => f.minute = value,
        b'S' if value <= 60 => f.second = value,
        b'Y' => {
            let [c, d, rest @ ..] = rest else { return None };
            let low = two(*c, *d);
            if value == 100 || low == 100 {
                return None;
            }
            (f.year, pending.have_year) = (100 * value + low - 1900, true);
            (pending.century, pending.year_of_century) = (None, None);
            return Some(rest);
        }
        _ => return None,
    }
    Some(rest)
}

/// A number of at most `width` digits between `low` and `high`.
fn number(text: &[u8], width: usize, low: i32, high: i32) -> Option<(i32, &[u8])> {
    if width == 2
        && let [a @ b'0'..=b'9', b @ b'0'..=b'9', rest @ ..] = text
    {
        let value = i32::from(a - b'0') * 10 + i32::from(b - b'0');
        return if value < low || value > high { None } else { Some((value, rest)) };
    }
    let text = skip_space(text);
    let mut value: i32 = 0;
    let mut used = 0;
    while let Some(digit @ b'0'..=b'9') = text.get(used) {
        if used == width {
            break;
        }
        value = value.checked_mul(10)?.checked_add(i32::from(digit - b'0'))?;
        used += 1;
    }
    if used == 0 || value < low || value > high {
        return None;
    }
    Some((value, text.get(used..)?))
}

fn signed_number(text: &[u8], width: usize) -> Option<(i64, &[u8])> {
    let text = skip_space(text);
    let negative = text.first() == Some(&b'-');
    let mut rest = behind(text, b'-').or_else(|| behind(text, b'+')).unwrap_or(text);
    let mut value: i64 = 0;
    let mut used = 0;
    while let [digit @ b'0'..=b'9', tail @ ..] = rest {
        if used == width {
            break;
        }
        // A product with a check is a call in WebAssembly.
        value = if value > i64::MAX / 10 { None } else { (value * 10).checked_add(i64::from(digit - b'0')) }?;
        rest = tail;
        used += 1;
    }
    if used == 0 { None } else { Some((if negative { -value } else { value }, rest)) }
}

/// The index of the name, whole or abbreviated, in any case, that `text` starts with.
fn named<'a>(text: &'a [u8], names: &[&[u8]]) -> Option<(i32, &'a [u8])> {
    for (index, name) in names.iter().enumerate() {
        for candidate in [*name, name.get(..3)?] {
            if text.get(..candidate.len()).is_some_and(|start| start.eq_ignore_ascii_case(candidate)) {
                return Some((index as i32, text.get(candidate.len()..)?));
            }
        }
    }
    None
}

#[inline(never)]
fn convert<'a>(
    text: &'a [u8],
    conversion: u8,
    width: usize,
    f: &mut Fields,
    pending: &mut Pending,
    zone: &Zone,
) -> Option<&'a [u8]> {
    let digits = |default: usize| if width == 0 { default } else { width };
    let take = |default: usize, low: i32, high: i32, slot: &mut i32| -> Option<&'a [u8]> {
        let (value, rest) = number(text, digits(default), low, high)?;
        *slot = value;
        Some(rest)
    };
    match conversion {
        b'a' | b'A' => {
            let (value, rest) = named(text, &WEEKDAYS)?;
            (f.weekday, pending.have_weekday) = (value, true);
            Some(rest)
        }
        b'b' | b'B' | b'h' => {
            let (value, rest) = named(text, &MONTHS)?;
            (f.month, pending.have_month) = (value, true);
            Some(rest)
        }
        b'c' => parse_part(text, b"%a %b %e %H:%M:%S %Y", f, pending, zone),
        b'C' => {
            let (value, rest) = number(text, digits(2), 0, 99)?;
            pending.century = Some(value);
            Some(rest)
        }
        b'd' | b'e' => {
            pending.have_day = true;
            take(2, 1, 31, &mut f.day)
        }
        b'D' | b'x' => parse_part(text, b"%m/%d/%y", f, pending, zone),
        b'F' => parse_part(text, b"%Y-%m-%d", f, pending, zone),
        b'g' | b'V' => take(2, 0, 99, &mut 0),
        b'G' => signed_number(text, digits(4)).map(|(_, rest)| rest),
        b'H' | b'k' => {
            pending.hour_of_twelve = false;
            take(2, 0, 23, &mut f.hour)
        }
        b'I' | b'l' => {
            pending.hour_of_twelve = true;
            take(2, 1, 12, &mut f.hour)
        }
        b'j' => {
            let (value, rest) = number(text, digits(3), 1, 366)?;
            (f.yearday, pending.have_yearday) = (value - 1, true);
            Some(rest)
        }
        b'm' => {
            let (value, rest) = number(text, digits(2), 1, 12)?;
            (f.month, pending.have_month) = (value - 1, true);
            Some(rest)
        }
        b'M' => take(2, 0, 59, &mut f.minute),
        b'n' | b't' => Some(skip_space(text)),
        b'p' | b'P' => {
            let start = text.get(..2)?;
            let afternoon = start.eq_ignore_ascii_case(b"pm");
            if !afternoon && !start.eq_ignore_ascii_case(b"am") {
                return None;
            }
            pending.afternoon = Some(afternoon);
            text.get(2..)
        }
        b'r' => parse_part(text, b"%I:%M:%S %p", f, pending, zone),
        b'R' => parse_part(text, b"%H:%M", f, pending, zone),
        b's' => {
            let (value, rest) = signed_number(text, digits(19))?;
            *f = (zone.local)(value)?;
            Some(rest)
        }
        b'S' => take(2, 0, 60, &mut f.second),
        b'T' | b'X' => parse_part(text, b"%H:%M:%S", f, pending, zone),
        b'u' => {
            let (value, rest) = number(text, 1, 1, 7)?;
            (f.weekday, pending.have_weekday) = (value % 7, true);
            Some(rest)
        }
        b'w' => {
            pending.have_weekday = true;
            take(1, 0, 6, &mut f.weekday)
        }
        b'U' | b'W' => {
            let (value, rest) = number(text, digits(2), 0, 53)?;
            if conversion == b'U' {
                pending.week_from_sunday = Some(value);
            } else {
                pending.week_from_monday = Some(value);
            }
            Some(rest)
        }
        b'y' => {
            let (value, rest) = number(text, digits(2), 0, 99)?;
            pending.year_of_century = Some(value);
            Some(rest)
        }
        b'Y' => {
            let (value, rest) = signed_number(text, digits(4))?;
            (f.year, pending.have_year) = (i32::try_from(value - 1900).ok()?, true);
            (pending.century, pending.year_of_century) = (None, None);
            Some(rest)
        }
        b'z' => offset(text, f),
        b'Z' => match (zone.abbreviation)(text) {
            Some((length, dst)) => {
                f.dst = dst;
                text.get(length..)
            }
            None => {
                let n = text.iter().position(|b| !b.is_ascii_alphabetic()).unwrap_or(text.len());
                if n < 3 { None } else { text.get(n..) }
            }
        },
        b'%' => behind(text, b'%'),
        _ => None,
    }
}

/// `+hhmm`, `+hh:mm`, `+hh` or `Z`.
fn offset<'a>(text: &'a [u8], f: &mut Fields) -> Option<&'a [u8]> {
    let text = skip_space(text);
    if let Some(rest) = behind(text, b'Z') {
        f.offset = 0;
        return Some(rest);
    }
    let negative = match text.first()? {
        b'+' => false,
        b'-' => true,
        _ => return None,
    };
    let two = |text: &[u8]| -> Option<i32> {
        match text {
            [a @ b'0'..=b'9', b @ b'0'..=b'9', ..] => Some(i32::from(a - b'0') * 10 + i32::from(b - b'0')),
            _ => None,
        }
    };
    let mut rest = text.get(1..)?;
    let hours = two(rest)?;
    rest = rest.get(2..)?;
    let after_colon = behind(rest, b':').unwrap_or(rest);
    let minutes = two(after_colon);
    if minutes.is_some() {
        rest = after_colon.get(2..)?;
    }
    let minutes = minutes.unwrap_or(0);
    if hours > 24 || minutes > 59 {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    f.offset = if negative { -seconds } else { seconds };
    Some(rest)
}

/// The days before a month, 0 to 11, of 1900 + `year`; from March on the lengths of months follow `(153 m + 2) / 5`.
fn days_before(year: i32, month: i32) -> i32 {
    if month < 2 { 31 * month } else { 59 + i32::from(is_leap(year)) + (153 * (month - 2) + 2) / 5 }
}

/// The weekday of January 1 of 1900 + `year`, and some weeks: 400 years are whole weeks. In 32 bits, where a division by a constant is none.
fn first_weekday(year: i32) -> i32 {
    let before = year.rem_euclid(400) + 1899;
    let centuries = before / 100;
    1 + before + before / 4 - centuries + centuries / 4
}

/// Puts together what came in parts, and derives the fields that follow from others.
fn complete(f: &mut Fields, p: &Pending) {
    if let Some(afternoon) = p.afternoon
        && p.hour_of_twelve
    {
        f.hour = f.hour % 12 + if afternoon { 12 } else { 0 };
    }
    let mut have_year = p.have_year;
    if p.century.is_some() || p.year_of_century.is_some() {
        have_year = true;
        f.year = match (p.century, p.year_of_century) {
            (Some(century), within) => century * 100 - 1900 + within.unwrap_or(0),
            // POSIX: 69 to 99 are in the 1900s, 00 to 68 in the 2000s.
            (None, Some(within)) if within < 69 => within + 100,
            (None, within) => within.unwrap_or(0),
        };
    }
    if !have_year {
        return;
    }
    if p.have_month && p.have_day {
        // The day may be one that the month does not have: then it counts on.
        f.yearday = days_before(f.year, f.month) + f.day - 1;
        f.weekday = (first_weekday(f.year) + f.yearday) % 7;
        return;
    }
    let first = days_to_year(f.year);
    let first_weekday = (first + 4).rem_euclid(7) as i32;
    let yearday = if p.have_yearday {
        Some(f.yearday)
    } else if let (Some(week), true) = (p.week_from_sunday, p.have_weekday) {
        Some((7 - first_weekday) % 7 + (week - 1) * 7 + f.weekday)
    } else if let (Some(week), true) = (p.week_from_monday, p.have_weekday) {
        Some((8 - first_weekday) % 7 + (week - 1) * 7 + (f.weekday + 6) % 7)
    } else {
        None
    };
    if let Some(yearday) = yearday
        && let Some(date) = to_fields((first + i64::from(yearday)) * super::DAY, 0)
    {
        (f.month, f.day, f.weekday, f.yearday) = (date.month, date.day, date.weekday, date.yearday);
    }
}
