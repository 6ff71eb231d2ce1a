//! The `strftime` engine.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html>

use super::{Fields, MONTHS, WEEKDAYS, iso_week};
use crate::abi::{Errno, small};
use crate::algo::timezone::Name;

/// The engine's view of the time zone.
pub trait TimeZone {
    /// The abbreviation for `%Z`.
    fn abbreviation(&self) -> Result<Name, Errno>;
    /// Seconds since the Epoch of a broken-down time, for `%s`.
    fn seconds(&self, fields: &Fields) -> Result<i64, Errno>;
}

/// A buffer for formatted bytes that remembers whether something did not fit.
pub struct Buffer<'a> {
    bytes: &'a mut [u8],
    used: usize,
    full: bool,
}

impl<'a> Buffer<'a> {
    /// An empty buffer over `bytes`.
    #[small]
    pub fn new(bytes: &'a mut [u8]) -> Self {
        Buffer { bytes, used: 0, full: false }
    }

    /// Appends one byte.
    pub fn push(&mut self, byte: u8) {
        match self.bytes.get_mut(self.used) {
            Some(to) => {
                *to = byte;
                self.used += 1;
            }
            None => self.full = true,
        }
    }

    #[small]
    fn extend(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.push(*byte));
    }

    /// How many bytes were written; `ERANGE` if something did not fit.
    #[small]
    pub fn finish(&self) -> Result<usize, Errno> {
        if self.full { Err(Errno::RANGE) } else { Ok(self.used) }
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

/// Formats `fields` by `format` into `out`. Errors: those of the time zone; [`Buffer::finish`] says whether all fits.
#[small]
pub fn format(out: &mut Buffer<'_>, format: &[u8], fields: &Fields, zone: &dyn TimeZone) -> Result<(), Errno> {
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
            break;
        };
        rest = tail.get(length..).unwrap_or(&[]);
        convert(out, &spec, conversion, fields, zone)?;
        if out.full {
            break;
        }
    }
    Ok(())
}

/// Flags, width, modifier and conversion character at the start of `text`, and how many bytes they take.
#[small]
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

#[small]
fn convert(out: &mut Buffer<'_>, spec: &Spec, conversion: u8, f: &Fields, zone: &dyn TimeZone) -> Result<(), Errno> {
    let year = i64::from(f.year) + 1900;
    let iso_year = || year + i64::from(iso_week(f).1);
    let twelve = (f.hour + 11).rem_euclid(12) + 1;
    // Most are numbers: of a value, at least so many digits, padded with this.
    let (value, width, default) = match conversion {
        b'd' => (f.day.into(), 2, b'0'),
        b'e' => (f.day.into(), 2, b' '),
        b'g' => (iso_year().rem_euclid(100), 2, b'0'),
        b'H' => (f.hour.into(), 2, b'0'),
        b'I' => (twelve.into(), 2, b'0'),
        b'j' => (i64::from(f.yearday) + 1, 3, b'0'),
        b'k' => (f.hour.into(), 2, b' '),
        b'l' => (twelve.into(), 2, b' '),
        b'm' => (i64::from(f.month) + 1, 2, b'0'),
        b'M' => (f.minute.into(), 2, b'0'),
        b'S' => (f.second.into(), 2, b'0'),
        b'u' => (i64::from((f.weekday + 6).rem_euclid(7)) + 1, 1, b'0'),
        b'U' => (i64::from((f.yearday + 7 - f.weekday) / 7), 2, b'0'),
        b'V' => (iso_week(f).0.into(), 2, b'0'),
        b'w' => (f.weekday.into(), 1, b'0'),
        b'W' => (i64::from((f.yearday + 7 - (f.weekday + 6).rem_euclid(7)) / 7), 2, b'0'),
        b'y' => (year.rem_euclid(100), 2, b'0'),
        other => return convert_text(out, spec, other, f, zone),
    };
    signed(out, spec, value, width, default, None);
    Ok(())
}

/// Formats conversions that are not small numbers.
#[small]
fn convert_text(
    out: &mut Buffer<'_>,
    spec: &Spec,
    conversion: u8,
    f: &Fields,
    zone: &dyn TimeZone,
) -> Result<(), Errno> {
    let year = i64::from(f.year) + 1900;
    let parts: &[u8] = match conversion {
        b'c' => b"%a %b %e %H:%M:%S %Y",
        b'D' | b'x' => b"%m/%d/%y",
        b'r' => b"%I:%M:%S %p",
        b'R' => b"%H:%M",
        b'T' | b'X' => b"%H:%M:%S",
        b'a' | b'A' | b'b' | b'h' | b'B' => {
            let names = if conversion | 0x20 == b'a' { (&WEEKDAYS[..], f.weekday) } else { (&MONTHS[..], f.month) };
            name(out, spec, if conversion < b'a' { full_name(names) } else { abbreviation(names) });
            return Ok(());
        }
        _ => {
            match conversion {
                b'C' => year_number(out, spec, year.div_euclid(100), 2, 2),
                b'F' => full_date(out, spec, year, f, zone)?,
                b'G' => year_number(out, spec, year + i64::from(iso_week(f).1), 1, 4),
                b'n' => out.push(b'\n'),
                b'p' => half(out, spec, f.hour, false),
                b'P' => half(out, spec, f.hour, true),
                b's' => signed(out, spec, zone.seconds(f)?, 1, b'0', None),
                b't' => out.push(b'\t'),
                b'Y' => year_number(out, spec, year, 1, 4),
                b'z' => zone_offset(out, spec, f),
                b'Z' => name(out, spec, zone.abbreviation()?.text()),
                other => {
                    if other != b'%' {
                        out.push(b'%');
                    }
                    out.push(other);
                }
            }
            return Ok(());
        }
    };
    composite(out, spec, parts, f, zone)
}

/// A name by its number.
type Named = (&'static [&'static [u8]], i32);

#[small]
#[inline(never)]
fn full_name((names, index): Named) -> &'static [u8] {
    usize::try_from(index).ok().and_then(|i| names.get(i).copied()).unwrap_or(b"?")
}

#[small]
fn abbreviation(named: Named) -> &'static [u8] {
    let name = full_name(named);
    name.get(..3).unwrap_or(name)
}

#[small]
fn pad(out: &mut Buffer<'_>, spec: &Spec, length: usize, default: u8) {
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

#[inline(never)]
#[small]
fn name(out: &mut Buffer<'_>, spec: &Spec, name: &[u8]) {
    pad(out, spec, name.len(), b' ');
    for byte in name {
        out.push(if spec.upper || spec.swap { byte.to_ascii_uppercase() } else { *byte });
    }
}

#[small]
fn half(out: &mut Buffer<'_>, spec: &Spec, hour: i32, lower: bool) {
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
    for digit in buffer.iter_mut().rev() {
        *digit = b'0' + (value % 10) as u8;
        value /= 10;
        used += 1;
        if value == 0 {
            break;
        }
    }
    buffer.get(20 - used..).unwrap_or(&[])
}

/// A year or century. A width that is given is all that counts; with the flag `+`, a `+` stands before what takes more
/// than `usual` characters.
#[inline(never)]
#[small]
fn year_number(out: &mut Buffer<'_>, spec: &Spec, value: i64, width: usize, usual: usize) {
    let mut buffer = [0; 20];
    let length = digits(value.unsigned_abs(), &mut buffer).len();
    let sign = if spec.plus && (length > usual || spec.width > usual) { Some(b'+') } else { None };
    let width = if spec.width == 0 { width } else { 1 };
    signed(out, spec, value, width, b'0', sign);
}

/// `value` with `width` digits at least, padded with `default` unless a flag says otherwise.
#[inline(never)]
#[small]
fn signed(out: &mut Buffer<'_>, spec: &Spec, value: i64, width: usize, default: u8, plus: Option<u8>) {
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
#[inline(never)]
#[small]
fn composite(
    out: &mut Buffer<'_>,
    spec: &Spec,
    parts: &[u8],
    fields: &Fields,
    zone: &dyn TimeZone,
) -> Result<(), Errno> {
    let mut bytes = [0; 64];
    let mut text = Buffer::new(&mut bytes);
    format(&mut text, parts, fields, zone)?;
    let used = text.used;
    let text = bytes.get(..used).unwrap_or(&[]);
    pad(out, spec, text.len(), b' ');
    for byte in text {
        out.push(if spec.upper { byte.to_ascii_uppercase() } else { *byte });
    }
    Ok(())
}

/// `%F`: `%+4Y-%m-%d`; flags and a width, less that of the rest, are the year's.
#[small]
fn full_date(out: &mut Buffer<'_>, spec: &Spec, year: i64, fields: &Fields, zone: &dyn TimeZone) -> Result<(), Errno> {
    let year_spec = match spec.width {
        0 => Spec { width: 4, plus: spec.plus || spec.pad.is_none(), ..*spec },
        width => Spec { width: width.saturating_sub(6).max(1), ..*spec },
    };
    year_number(out, &year_spec, year, 1, 4);
    format(out, b"-%m-%d", fields, zone)
}

/// `%z`: `+hhmm`; nothing where the time zone is not known.
#[small]
fn zone_offset(out: &mut Buffer<'_>, spec: &Spec, fields: &Fields) {
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
