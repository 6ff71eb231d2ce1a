//! `%e %f %g` and, by way of [`hexadecimal`], `%a`.

use super::digits::with_digits;
use super::frame::Frame;
use super::hexadecimal;
use super::spec::FloatSpec;
use super::types::{Binary, Digits, Want};
use crate::algo::binary128::Quad;
use crate::algo::fmt::Output;
use crate::algo::fmt::integer::decimal;
use crate::algo::fmt::spec::{ALTERNATIVE, PLUS, SPACE, ZERO};

/// Writes a floating-point value as `spec` says.
pub fn print(output: &mut Output<'_>, spec: &FloatSpec) {
    let (double, quad) = (f64::from_bits(spec.value.lo), Quad::from(spec.value));
    let (negative, finite, nan) = if spec.long {
        (quad.is_sign_negative(), quad.is_finite(), quad.is_nan())
    } else {
        (double.is_sign_negative(), double.is_finite(), double.is_nan())
    };
    let sign: &[u8] = if negative {
        b"-"
    } else if spec.flags & PLUS != 0 {
        b"+"
    } else if spec.flags & SPACE != 0 {
        b" "
    } else {
        b""
    };
    let capital = spec.conversion & 0x20 == 0;
    if !finite {
        let text: &[u8] = match (nan, capital) {
            (true, true) => b"NAN",
            (true, false) => b"nan",
            (false, true) => b"INF",
            (false, false) => b"inf",
        };
        // Zeros do not pad a word.
        let frame = Frame { width: spec.width, flags: spec.flags & !ZERO, prefix: [sign, b""] };
        return frame.put(output, text.len(), &mut |output| output.put(text));
    }
    if spec.conversion | 0x20 == b'a' {
        let value = if spec.long { quad } else { Quad::from_f64(double) };
        return hexadecimal::print(output, spec, value, sign);
    }
    let precision = spec.precision.unwrap_or(6);
    let want = match spec.conversion | 0x20 {
        b'f' => Want::Fraction(precision),
        b'e' => Want::Significant(precision.saturating_add(1)),
        _ => Want::Significant(precision.max(1)),
    };
    let number = match if spec.long { quad.parts() } else { None } {
        Some(parts) => Binary::from_parts(parts),
        _ if !spec.long && double != 0.0 => Binary::from_f64(double),
        _ => return put_digits(output, spec, sign, precision, Digits { text: &[], exponent: 0 }),
    };
    with_digits(number, want, &mut |digits| put_digits(output, spec, sign, precision, digits));
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
    let frame = Frame { width: spec.width, flags: spec.flags, prefix: [sign, b""] };
    if fixed {
        let whole = (digits.exponent.max(0) as usize).saturating_add(1);
        let len = whole.saturating_add(usize::from(point)).saturating_add(precision);
        frame.put(output, len, &mut |output| {
            if digits.text.is_empty() || digits.exponent < 0 {
                output.put(b"0");
            } else {
                put_range(output, digits.text, 0, whole);
            }
            if point {
                output.put(b".");
            }
            let zeros = (-1i64 - i64::from(digits.exponent)).clamp(0, precision as i64) as usize;
            output.fill(b'0', zeros);
            let from = if digits.exponent < 0 { 0 } else { whole };
            put_range(output, digits.text, from, precision - zeros);
        });
        return;
    }
    let (tail, tail_len) = exponent_text(spec.conversion & 0x20 | b'E', digits.exponent);
    let len = (1 + usize::from(point) + tail_len).saturating_add(precision);
    frame.put(output, len, &mut |output| {
        put_range(output, digits.text, 0, 1);
        if point {
            output.put(b".");
        }
        put_range(output, digits.text, 1, precision);
        output.put(tail.get(..tail_len).unwrap_or(&[]));
    });
}

/// The letter, sign and digits (at least two) of a decimal exponent.
pub fn exponent_text(letter: u8, exponent: i32) -> ([u8; 8], usize) {
    let mut digits = [b'0'; 6];
    let start = decimal(u64::from(exponent.unsigned_abs()), &mut digits).min(4);
    let mut text = [letter, if exponent < 0 { b'-' } else { b'+' }, 0, 0, 0, 0, 0, 0];
    let digits = digits.get(start..).unwrap_or(&[]);
    for (to, from) in text.iter_mut().skip(2).zip(digits) {
        *to = *from;
    }
    (text, 2 + digits.len())
}

/// Writes `count` digits from index `from` on; zeros follow those of the text.
fn put_range(output: &mut Output<'_>, text: &[u8], from: usize, count: usize) {
    let text = text.get(from..).unwrap_or(&[]);
    let text = text.get(..count).unwrap_or(text);
    output.put(text);
    output.fill(b'0', count - text.len());
}
