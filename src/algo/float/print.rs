//! `%e %f %g` and, by way of [`hexadecimal`], `%a`.

use super::digits::quick;
use super::exact;
use super::frame::Frame;
use super::hexadecimal;
use super::spec::FloatSpec;
use super::types::{Binary, Digits, Want};
use crate::abi::LongDouble;
use crate::algo::binary128::Quad;
use crate::algo::fmt::Output;
use crate::algo::fmt::integer::place_pair;
use crate::algo::fmt::spec::{ALTERNATIVE, PLUS, SPACE, ZERO};

/// Writes a floating-point value as `spec` says.
pub fn print(output: &mut Output<'_>, spec: &FloatSpec) {
    let LongDouble { lo, hi } = spec.value;
    // The word with the sign, and infinity without one.
    let (top, infinity) = if spec.long { (hi, 0x7fff << 48) } else { (lo, 0x7ff << 52) };
    let magnitude = top & !(1 << 63);
    let sign: &[u8] = if top != magnitude {
        b"-"
    } else if spec.flags & PLUS != 0 {
        b"+"
    } else if spec.flags & SPACE != 0 {
        b" "
    } else {
        b""
    };
    let capital = spec.conversion & 0x20 == 0;
    if magnitude >= infinity {
        let nan = magnitude != infinity || spec.long && lo != 0;
        let text: &[u8] = match (nan, capital) {
            (true, true) => b"NAN",
            (true, false) => b"nan",
            (false, true) => b"INF",
            (false, false) => b"inf",
        };
        // Zeros do not pad a word.
        let frame = Frame { width: spec.width, flags: spec.flags & !ZERO, prefix: [sign, b""] };
        frame.begin(output, text.len());
        output.put(text);
        return frame.end(output, text.len());
    }
    if spec.conversion | 0x20 == b'a' {
        return hexadecimal::print(output, spec, sign);
    }
    let precision = spec.precision.unwrap_or(6);
    let want = match spec.conversion | 0x20 {
        b'f' => Want::Fraction(precision),
        b'e' => Want::Significant(precision.saturating_add(1)),
        _ => Want::Significant(precision.max(1)),
    };
    let number = match if spec.long { Quad::from(spec.value).parts() } else { None } {
        Some(parts) => Binary::from_parts(parts),
        _ if !spec.long && magnitude != 0 => Binary::from_f64(f64::from_bits(lo)),
        _ => return put_digits(output, spec, sign, precision, Digits { text: &[], exponent: 0 }),
    };
    let mut text = [0; 24];
    match quick(number, want, &mut text) {
        Some(digits) => put_digits(output, spec, sign, precision, digits),
        None => exact::with_digits(number, want, &mut |digits| put_digits(output, spec, sign, precision, digits)),
    }
}

fn put_digits(output: &mut Output<'_>, spec: &FloatSpec, sign: &[u8], mut precision: usize, digits: Digits<'_>) {
    let mut fixed = spec.conversion | 0x20 == b'f';
    let alternative = spec.flags & ALTERNATIVE != 0;
    if spec.conversion | 0x20 == b'g' {
        let significant = precision.max(1);
        // The style follows from the exponent that %e would write.
        fixed = digits.exponent >= -4 && (digits.exponent as i64) < significant as i64;
        let mut wanted = significant as i64;
        if !alternative {
            wanted = digits.text.iter().rposition(|d| *d != b'0').map_or(1, |last| last as i64 + 1);
        }
        precision = (wanted - 1 - if fixed { i64::from(digits.exponent) } else { 0 }).max(0) as usize;
    }
    let point = precision != 0 || alternative;
    // Digits before the point, zeros behind it, further digits.
    let (mut lead, mut zeros, mut from) = (digits.text, 0, 1);
    let mut tail = ([0; 8], 0);
    if !fixed {
        tail = exponent_text(spec.conversion & 0x20 | b'E', digits.exponent);
    } else if digits.exponent < 0 {
        (lead, from) = (b"0", 0);
        zeros = ((-1 - i64::from(digits.exponent)) as usize).min(precision);
    } else {
        from = (digits.exponent as usize).saturating_add(1);
    }
    let whole = from.max(1);
    let len = whole.saturating_add(usize::from(point)).saturating_add(precision).saturating_add(tail.1);
    let frame = Frame { width: spec.width, flags: spec.flags, prefix: [sign, b""] };
    frame.begin(output, len);
    put_range(output, lead, 0, whole);
    if point {
        output.put(b".");
        output.fill(b'0', zeros);
        put_range(output, digits.text, from, precision - zeros);
    }
    output.put(tail.0.get(..tail.1).unwrap_or(&[]));
    frame.end(output, len);
}

/// The letter, sign and digits (at least two) of a decimal exponent below 10,000.
pub fn exponent_text(letter: u8, exponent: i32) -> ([u8; 8], usize) {
    let magnitude = exponent.unsigned_abs();
    let mut text = [letter, if exponent < 0 { b'-' } else { b'+' }, 0, 0, 0, 0, 0, 0];
    let mut len = 2;
    if magnitude >= 100 {
        let hundreds = magnitude / 100;
        if hundreds >= 10 {
            place_pair(&mut text, 2, hundreds);
            len = 4;
        } else {
            text[2] = b'0' + hundreds as u8;
            len = 3;
        }
    }
    place_pair(&mut text, len, magnitude % 100);
    (text, len + 2)
}

/// Writes `count` digits from index `from` on; zeros follow those of the text.
fn put_range(output: &mut Output<'_>, text: &[u8], from: usize, count: usize) {
    let text = text.get(from..).unwrap_or(&[]);
    let text = text.get(..count).unwrap_or(text);
    if !text.is_empty() {
        output.put(text);
    }
    output.fill(b'0', count - text.len());
}
