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
    #[inline(never)]
    #[small]
    pub fn push(&mut self, byte: u8) {
        match self.bytes.get_mut(self.used) {
            Some(to) => {
                *to = byte;
                self.used += 1;
            }
            None => self.full = true,
        }
    }

    /// How many bytes were written; `ERANGE` if something did not fit.
    #[small]
    pub fn finish(&self) -> Result<usize, Errno> {
        if self.full { Err(Errno::RANGE) } else { Ok(self.used) }
    }
}

/// [`Spec::pad`] of a conversion without a flag for it: its own.
const OWN: u8 = 1;

/// `+`: a sign before a year that takes more than the usual digits.
const PLUS: u8 = 1;
/// `^`: upper case.
const UPPER: u8 = 2;
/// `#`: the other case.
const SWAP: u8 = 4;

/// The flags and width of a conversion: POSIX's `0` and `+`, and glibc's `_`, `-`, `^` and `#`.
#[derive(Clone, Copy)]
struct Spec {
    /// The byte to pad with, 0 for no padding, or [`OWN`].
    pad: u8,
    flags: u8,
    width: usize,
}

/// Formats `fields` by `format` into `out`. Errors: those of the time zone; [`Buffer::finish`] says whether all fits.
#[small]
pub fn format(out: &mut Buffer<'_>, format: &[u8], fields: &Fields, zone: &dyn TimeZone) -> Result<(), Errno> {
    let mut rest = format;
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            out.push(*first);
            continue;
        }
        let spec = read_spec(&mut rest);
        let Some(conversion) = take(&mut rest) else {
            // A lone % at the end stands for itself.
            out.push(b'%');
            break;
        };
        convert(out, spec, conversion, fields, zone)?;
        if out.full {
            break;
        }
    }
    Ok(())
}

#[inline(always)]
fn take(text: &mut &[u8]) -> Option<u8> {
    let (first, tail) = text.split_first()?;
    *text = tail;
    Some(*first)
}

/// Takes flags, width and modifier off the front of `text`.
#[inline(always)]
fn read_spec(text: &mut &[u8]) -> Spec {
    let mut spec = Spec { pad: OWN, flags: 0, width: 0 };
    let mut rest = text.iter();
    let mut next = rest.next();
    loop {
        match next {
            Some(b'0') => spec.pad = b'0',
            Some(b'_') => spec.pad = b' ',
            Some(b'-') => spec.pad = 0,
            Some(b'+') => (spec.flags, spec.pad) = (spec.flags | PLUS, b'0'),
            Some(b'^') => spec.flags |= UPPER,
            Some(b'#') => spec.flags |= SWAP,
            _ => break,
        }
        *text = rest.as_slice();
        next = rest.next();
    }
    while let Some(digit @ b'0'..=b'9') = next {
        spec.width = spec.width.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
        *text = rest.as_slice();
        next = rest.next();
    }
    // The C locale has no alternative representations: they change nothing.
    if let Some(b'E' | b'O') = next {
        *text = rest.as_slice();
    }
    spec
}

/// Days since the Sunday, or the Monday, that a week begins with.
#[inline(always)]
fn days_since(f: &Fields, monday: bool) -> i32 {
    if monday { ((f.weekday as u32).wrapping_add(6) % 7) as i32 } else { f.weekday }
}

/// The first two of a year's four digits, and the last two.
#[inline(always)]
fn century(year: i64) -> (i64, i32) {
    (year.div_euclid(100), year.rem_euclid(100) as i32)
}

#[inline(always)]
fn convert(out: &mut Buffer<'_>, spec: Spec, conversion: u8, f: &Fields, zone: &dyn TimeZone) -> Result<(), Errno> {
    let mut year = i64::from(f.year) + 1900;
    let mut week = 0;
    if matches!(conversion, b'g' | b'G' | b'V') {
        let (number, shift) = iso_week(f);
        week = number;
        year += i64::from(shift);
    }
    // Most are numbers: of a value, at least so many digits, padded with this.
    let (mut width, mut default) = (2, b'0');
    let value = match conversion {
        b'd' => f.day,
        b'e' => {
            default = b' ';
            f.day
        }
        b'H' => f.hour,
        b'k' => {
            default = b' ';
            f.hour
        }
        b'I' | b'l' => {
            default = if conversion == b'l' { b' ' } else { b'0' };
            ((f.hour as u32).wrapping_add(11) % 12) as i32 + 1
        }
        b'j' => {
            width = 3;
            f.yearday.wrapping_add(1)
        }
        b'm' => f.month.wrapping_add(1),
        b'M' => f.minute,
        b'S' => f.second,
        b'u' => {
            width = 1;
            days_since(f, true) + 1
        }
        b'w' => {
            width = 1;
            f.weekday
        }
        b'U' | b'W' => f.yearday.wrapping_add(7).wrapping_sub(days_since(f, conversion == b'W')) / 7,
        b'V' => week,
        b'g' | b'y' => century(year).1,
        _ => return convert_text(out, spec, conversion, year, f, zone),
    };
    number(out, spec, value.into(), width, default, 0);
    Ok(())
}

/// Formats conversions that are not small numbers.
#[small]
#[inline(never)]
fn convert_text(
    out: &mut Buffer<'_>,
    mut spec: Spec,
    conversion: u8,
    year: i64,
    f: &Fields,
    zone: &dyn TimeZone,
) -> Result<(), Errno> {
    let abbreviation;
    let text: &[u8] = match conversion {
        b'c' => b"%a %b %e %H:%M:%S %Y",
        b'D' | b'x' => b"%m/%d/%y",
        b'r' => b"%I:%M:%S %p",
        b'R' => b"%H:%M",
        b'T' | b'X' => b"%H:%M:%S",
        b'a' | b'A' | b'b' | b'h' | b'B' => {
            let (names, index) =
                if conversion | 0x20 == b'a' { (&WEEKDAYS[..], f.weekday) } else { (&MONTHS[..], f.month) };
            let name = names.get(index as usize).copied().unwrap_or(b"?");
            let short = if conversion < b'a' { None } else { name.get(..3) };
            swap_upper(&mut spec);
            short.unwrap_or(name)
        }
        b'p' | b'P' => {
            if conversion == b'p' && spec.flags & SWAP == 0 {
                spec.flags = UPPER;
            }
            if f.hour >= 12 { b"pm" } else { b"am" }
        }
        b'Z' => {
            abbreviation = zone.abbreviation()?;
            swap_upper(&mut spec);
            abbreviation.text()
        }
        b'C' => {
            year_number(out, spec, century(year).0, 2, 99);
            return Ok(());
        }
        b'G' | b'Y' => {
            year_number(out, spec, year, 1, 9999);
            return Ok(());
        }
        b'F' => {
            // `%+4Y-%m-%d`: flags and a width, less that of the rest, are the year's.
            if spec.width == 0 {
                if spec.pad == OWN {
                    spec.flags = PLUS;
                }
                spec.width = 4;
            } else {
                spec.width = spec.width.saturating_sub(6).max(1);
            }
            year_number(out, spec, year, 1, 9999);
            return format(out, b"-%m-%d", f, zone);
        }
        b's' => {
            number(out, spec, zone.seconds(f)?, 1, b'0', 0);
            return Ok(());
        }
        b'z' => {
            // `+hhmm`; nothing where the time zone is not known.
            if f.dst >= 0 {
                let minutes = f.offset.unsigned_abs() / 60;
                let value = i64::from(minutes / 60 * 100 + minutes % 60);
                number(out, spec, value, 5, b'0', if f.offset < 0 { b'-' } else { b'+' });
            }
            return Ok(());
        }
        other => {
            out.push(match other {
                b'n' => b'\n',
                b't' => b'\t',
                _ => b'%',
            });
            if !matches!(other, b'n' | b't' | b'%') {
                out.push(other);
            }
            return Ok(());
        }
    };
    // Each begins with a conversion: padded as a whole.
    if let [b'%', _, ..] = text {
        return composite(out, spec, text, f, zone);
    }
    field(out, spec, 0, text, 0, b' ');
    Ok(())
}

/// Of names, `#` is upper case too.
#[inline(always)]
fn swap_upper(spec: &mut Spec) {
    if spec.flags & SWAP != 0 {
        spec.flags = UPPER;
    }
}

/// A year or century. A width that is given is all that counts; with the flag `+`, a `+` stands before what takes more
/// than the usual characters, of which `limit` is the largest number.
#[inline(never)]
#[small]
fn year_number(out: &mut Buffer<'_>, spec: Spec, value: i64, width: usize, limit: i64) {
    let usual = if limit > 99 { 4 } else { 2 };
    let sign = if spec.flags & PLUS != 0 && (value > limit || spec.width > usual) { b'+' } else { 0 };
    let width = if spec.width == 0 { width } else { 1 };
    number(out, spec, value, width, b'0', sign);
}

/// `value` with `width` digits at least, padded with `default` unless a flag says otherwise. If it is not negative `sign` stands before it,
/// unless that is 0.
#[inline(never)]
#[small]
fn number(out: &mut Buffer<'_>, spec: Spec, value: i64, width: usize, default: u8, sign: u8) {
    let mut buffer = [0; 20];
    let mut rest = value.unsigned_abs();
    let mut at = buffer.len();
    while let Some(digit) = buffer.get_mut(at.wrapping_sub(1)) {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        at -= 1;
        if rest == 0 {
            break;
        }
    }
    let sign = if value < 0 { b'-' } else { sign };
    field(out, spec, sign, buffer.get(at..).unwrap_or(&[]), width, default);
}

/// A sign, unless it is 0, and text, padded to `width` or what the specification says.
#[inline(never)]
#[small]
fn field(out: &mut Buffer<'_>, spec: Spec, sign: u8, text: &[u8], width: usize, default: u8) {
    let byte = if spec.pad == OWN { default } else { spec.pad };
    let width = if byte == 0 { 0 } else { width.max(spec.width) };
    let mut missing = width.saturating_sub(text.len() + usize::from(sign != 0));
    // Zeros stand behind the sign.
    if sign != 0 && byte != b' ' {
        out.push(sign);
    }
    while missing != 0 && !out.full {
        out.push(byte);
        missing -= 1;
    }
    if sign != 0 && byte == b' ' {
        out.push(sign);
    }
    for byte in text {
        out.push(if spec.flags & UPPER != 0 { byte.to_ascii_uppercase() } else { *byte });
    }
}

/// A conversion that stands for several, padded as a whole.
#[inline(never)]
#[small]
fn composite(
    out: &mut Buffer<'_>,
    spec: Spec,
    parts: &[u8],
    fields: &Fields,
    zone: &dyn TimeZone,
) -> Result<(), Errno> {
    let mut bytes = [0; 64];
    let mut text = Buffer::new(&mut bytes);
    format(&mut text, parts, fields, zone)?;
    let used = text.used;
    field(out, spec, 0, bytes.get(..used).unwrap_or(&[]), 0, b' ');
    Ok(())
}
