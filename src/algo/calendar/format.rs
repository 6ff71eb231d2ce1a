//! The `strftime` engine.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html>

use super::{Fields, MONTHS, WEEKDAYS, from_fields, iso_week};

/// Where formatted bytes go: a buffer that counts what does not fit as failure.
pub struct Buffer<'a> {
    bytes: &'a mut [u8],
    used: usize,
    full: bool,
}

impl<'a> Buffer<'a> {
    /// An empty buffer over `bytes`.
    pub fn new(bytes: &'a mut [u8]) -> Self {
        Buffer { bytes, used: 0, full: false }
    }

    /// Appends one byte.
    pub fn push(&mut self, byte: u8) {
        match self.bytes.get_mut(self.used) {
            Some(place) => {
                *place = byte;
                self.used += 1;
            }
            None => self.full = true,
        }
    }

    fn extend(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.push(*byte));
    }

    /// What has been written; nothing if something did not fit.
    pub fn finish(&self) -> Option<usize> {
        if self.full { None } else { Some(self.used) }
    }
}

/// The flags and width of a conversion: POSIX's `0` and `+`, and glibc's `_`, `-`, `^` and `#`.
#[derive(Clone, Copy, Default)]
struct Spec {
    pad: Option<u8>,
    plus: bool,
    upper: bool,
    swap: bool,
    width: usize,
}

/// Formats `fields` by `format` into `out`; `zone` is the time zone's abbreviation, `seconds` computes `%s`.
pub fn format(out: &mut Buffer<'_>, format: &[u8], fields: &Fields, zone: &[u8], seconds: fn(&Fields) -> i64) {
    let mut rest = format;
    while let [first, tail @ ..] = rest {
        if *first != b'%' {
            out.push(*first);
            rest = tail;
            continue;
        }
        let (spec, conversion, length) = read_spec(tail);
        let Some(conversion) = conversion else {
            // A lone % at the end stands for itself.
            out.push(b'%');
            return;
        };
        rest = tail.get(length..).unwrap_or(&[]);
        convert(out, spec, conversion, &Context { fields, zone, seconds });
        if out.full {
            return;
        }
    }
}

/// Flags, width, modifier and conversion character at the start of `text`, and how many bytes they take.
fn read_spec(text: &[u8]) -> (Spec, Option<u8>, usize) {
    let mut spec = Spec::default();
    let mut at = 0;
    loop {
        match text.get(at) {
            Some(b'0') => spec.pad = Some(b'0'),
            Some(b'_') => spec.pad = Some(b' '),
            Some(b'-') => spec.pad = Some(0),
            Some(b'+') => (spec.plus, spec.pad) = (true, Some(b'0')),
            Some(b'^') => spec.upper = true,
            Some(b'#') => spec.swap = true,
            _ => break,
        }
        at += 1;
    }
    while let Some(digit @ b'0'..=b'9') = text.get(at) {
        spec.width = spec.width.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
        at += 1;
    }
    // The C locale has no alternative representations: E and O change nothing.
    if let Some(b'E' | b'O') = text.get(at) {
        at += 1;
    }
    (spec, text.get(at).copied(), at + 1)
}

struct Context<'a> {
    fields: &'a Fields,
    zone: &'a [u8],
    seconds: fn(&Fields) -> i64,
}

fn convert(out: &mut Buffer<'_>, spec: Spec, conversion: u8, context: &Context<'_>) {
    let f = context.fields;
    let year = i64::from(f.year) + 1900;
    let iso_year = || year + i64::from(iso_week(f).1);
    let twelve = (f.hour + 11).rem_euclid(12) + 1;
    match conversion {
        b'a' => name(out, spec, abbreviation(&WEEKDAYS, f.weekday)),
        b'A' => name(out, spec, full_name(&WEEKDAYS, f.weekday)),
        b'b' | b'h' => name(out, spec, abbreviation(&MONTHS, f.month)),
        b'B' => name(out, spec, full_name(&MONTHS, f.month)),
        b'c' => composite(out, spec, b"%a %b %e %H:%M:%S %Y", context),
        b'C' => year_number(out, spec, year.div_euclid(100), 2, year > 9999),
        b'd' => number(out, spec, f.day.into(), 2, b'0'),
        b'D' | b'x' => composite(out, spec, b"%m/%d/%y", context),
        b'e' => number(out, spec, f.day.into(), 2, b' '),
        b'F' => full_date(out, spec, year, context),
        b'g' => number(out, spec, iso_year().rem_euclid(100), 2, b'0'),
        b'G' => year_number(out, spec, iso_year(), 4, iso_year() > 9999),
        b'H' => number(out, spec, f.hour.into(), 2, b'0'),
        b'I' => number(out, spec, twelve.into(), 2, b'0'),
        b'j' => number(out, spec, i64::from(f.yearday) + 1, 3, b'0'),
        b'k' => number(out, spec, f.hour.into(), 2, b' '),
        b'l' => number(out, spec, twelve.into(), 2, b' '),
        b'm' => number(out, spec, i64::from(f.month) + 1, 2, b'0'),
        b'M' => number(out, spec, f.minute.into(), 2, b'0'),
        b'n' => out.push(b'\n'),
        b'p' => half(out, spec, f.hour, false),
        b'P' => half(out, spec, f.hour, true),
        b'r' => composite(out, spec, b"%I:%M:%S %p", context),
        b'R' => composite(out, spec, b"%H:%M", context),
        b's' => number(out, spec, (context.seconds)(f), 1, b'0'),
        b'S' => number(out, spec, f.second.into(), 2, b'0'),
        b't' => out.push(b'\t'),
        b'T' | b'X' => composite(out, spec, b"%H:%M:%S", context),
        b'u' => number(out, spec, i64::from((f.weekday + 6).rem_euclid(7)) + 1, 1, b'0'),
        b'U' => number(out, spec, i64::from((f.yearday + 7 - f.weekday) / 7), 2, b'0'),
        b'V' => number(out, spec, iso_week(f).0.into(), 2, b'0'),
        b'w' => number(out, spec, f.weekday.into(), 1, b'0'),
        b'W' => number(out, spec, i64::from((f.yearday + 7 - (f.weekday + 6).rem_euclid(7)) / 7), 2, b'0'),
        b'y' => number(out, spec, year.rem_euclid(100), 2, b'0'),
        b'Y' => year_number(out, spec, year, if spec.plus { 4 } else { 1 }, year > 9999),
        b'z' => zone_offset(out, spec, f),
        b'Z' => name(out, spec, context.zone),
        b'%' => out.push(b'%'),
        other => {
            out.push(b'%');
            out.push(other);
        }
    }
}

fn full_name(names: &[&'static [u8]], index: i32) -> &'static [u8] {
    usize::try_from(index).ok().and_then(|i| names.get(i).copied()).unwrap_or(b"?")
}

fn abbreviation(names: &[&'static [u8]], index: i32) -> &'static [u8] {
    let name = full_name(names, index);
    name.get(..3).unwrap_or(name)
}

fn pad(out: &mut Buffer<'_>, spec: Spec, length: usize, default: u8) {
    let byte = match spec.pad {
        Some(0) => return,
        Some(byte) => byte,
        None => default,
    };
    for _ in length..spec.width {
        if out.full {
            return;
        }
        out.push(byte);
    }
}

fn name(out: &mut Buffer<'_>, spec: Spec, name: &[u8]) {
    pad(out, spec, name.len(), b' ');
    for byte in name {
        out.push(if spec.upper || spec.swap { byte.to_ascii_uppercase() } else { *byte });
    }
}

fn half(out: &mut Buffer<'_>, spec: Spec, hour: i32, lower: bool) {
    let lower = (lower || spec.swap) && !spec.upper;
    let text: &[u8] = match (hour >= 12, lower) {
        (false, false) => b"AM",
        (true, false) => b"PM",
        (false, true) => b"am",
        (true, true) => b"pm",
    };
    pad(out, spec, text.len(), b' ');
    out.extend(text);
}

/// The decimal digits of `value`, in `buffer`.
fn digits(mut value: u64, buffer: &mut [u8; 20]) -> &[u8] {
    let mut used = 0;
    for place in buffer.iter_mut().rev() {
        *place = b'0' + (value % 10) as u8;
        value /= 10;
        used += 1;
        if value == 0 {
            break;
        }
    }
    buffer.get(20 - used..).unwrap_or(&[])
}

/// `value` with `width` digits at least, padded with `default` unless a flag says otherwise.
fn number(out: &mut Buffer<'_>, spec: Spec, value: i64, width: usize, default: u8) {
    signed(out, spec, value, width, default, None);
}

/// A year or century, with a `+` in front where the flag asks for one: when it has more digits than usual.
fn year_number(out: &mut Buffer<'_>, spec: Spec, value: i64, width: usize, long: bool) {
    let sign = if spec.plus && (long || spec.width > width) { Some(b'+') } else { None };
    signed(out, spec, value, width, b'0', sign);
}

fn signed(out: &mut Buffer<'_>, spec: Spec, value: i64, width: usize, default: u8, plus: Option<u8>) {
    let byte = spec.pad.unwrap_or(default);
    let width = match (spec.pad, spec.width) {
        (Some(0), _) => 0,
        (_, 0) => width,
        (_, wanted) => wanted.max(width),
    };
    let sign = if value < 0 { Some(b'-') } else { plus };
    let mut buffer = [0; 20];
    let text = digits(value.unsigned_abs(), &mut buffer);
    let length = text.len() + usize::from(sign.is_some());
    let fill = |out: &mut Buffer<'_>| {
        for _ in length..width {
            if out.full {
                return;
            }
            out.push(byte);
        }
    };
    if byte == b' ' {
        fill(out);
    }
    if let Some(sign) = sign {
        out.push(sign);
    }
    if byte != b' ' {
        fill(out);
    }
    out.extend(text);
}

/// A conversion that stands for several, padded as a whole.
fn composite(out: &mut Buffer<'_>, spec: Spec, parts: &[u8], context: &Context<'_>) {
    let mut bytes = [0; 64];
    let mut text = Buffer::new(&mut bytes);
    format(&mut text, parts, context.fields, context.zone, context.seconds);
    let used = text.used;
    let text = bytes.get(..used).unwrap_or(&[]);
    pad(out, spec, text.len(), b' ');
    for byte in text {
        out.push(if spec.upper { byte.to_ascii_uppercase() } else { *byte });
    }
}

/// `%F`: `%Y-%m-%d`, where a width belongs to the year's part.
fn full_date(out: &mut Buffer<'_>, spec: Spec, year: i64, context: &Context<'_>) {
    let width = spec.width.saturating_sub(6);
    let minimum = if spec.plus { 4 } else { 1 };
    year_number(out, Spec { width, ..spec }, year, minimum, year > 9999);
    format(out, b"-%m-%d", context.fields, context.zone, context.seconds);
}

/// `%z`: `+hhmm`; nothing where the time zone is not known.
fn zone_offset(out: &mut Buffer<'_>, spec: Spec, fields: &Fields) {
    if fields.dst < 0 {
        return;
    }
    let minutes = i64::from(fields.offset.unsigned_abs() / 60);
    let value = minutes / 60 * 100 + minutes % 60;
    let signed_value = if fields.offset < 0 { -value } else { value };
    if signed_value == 0 && fields.offset < 0 {
        out.extend(b"-0000");
        return;
    }
    signed(out, spec, signed_value, 5, b'0', Some(b'+'));
}

/// `%s` for a time in UTC.
pub fn utc_seconds(fields: &Fields) -> i64 {
    from_fields(fields)
}
