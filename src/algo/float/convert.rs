//! `strfromd`, `ecvt` and their relatives: single numbers without the printf engine.

use super::digits::with_digits;
use super::print;
use super::spec::FloatSpec;
use super::types::{Binary, Digits, Want};
use crate::abi::{Errno, LongDouble, Out, c_int};
use crate::algo::binary128::Quad;
use crate::algo::fmt::{Buffer, Output};

/// Writes `value` (binary128 if `long`, else binary64 in `lo`) as `format` says: `%`, perhaps a precision, and one of
/// the letters `aAeEfFgG`. Any other format is `EINVAL`. Returns the length of the whole text.
pub fn strfrom(to: Out<u8>, format: &[u8], value: LongDouble, long: bool) -> Result<c_int, Errno> {
    let (&conversion, before) = format.split_last().ok_or(Errno::INVAL)?;
    let precision = match before {
        b"%" => None,
        [b'%', b'.', digits @ ..] => {
            let mut precision = 0usize;
            for digit in digits {
                let digit = usize::from(digit.wrapping_sub(b'0'));
                if digit > 9 {
                    return Err(Errno::INVAL);
                }
                precision = precision.saturating_mul(10).saturating_add(digit);
            }
            Some(precision)
        }
        _ => return Err(Errno::INVAL),
    };
    if !matches!(conversion | 0x20, b'a' | b'e' | b'f' | b'g') {
        return Err(Errno::INVAL);
    }
    write(to, &FloatSpec { value, long, conversion, flags: 0, width: 0, precision })
}

/// Writes one number, terminated, as far as it fits; returns the length of the whole text.
pub fn write(to: Out<u8>, spec: &FloatSpec) -> Result<c_int, Errno> {
    let mut sink = Buffer::new(to);
    let window = sink.window();
    let mut output = Output::new(&mut sink, window);
    print(&mut output, spec);
    let result = output.finish();
    sink.terminate();
    result
}

/// Writes decimal digits of the magnitude of `value` at `to`, terminated: as many as `want` says, zeros behind the
/// exact ones, but no more than fit. Returns where the point stands, counted from the first digit. Zero has a zero
/// before the point. Infinity and NaN are words, with the point at 0.
pub fn digits(value: f64, want: Want, to: Out<u8>) -> c_int {
    if !value.is_finite() {
        return word(value.is_nan(), to);
    }
    let number = if value == 0.0 { None } else { Some(Binary::from_f64(value)) };
    store(number, want, to)
}

/// [`digits`] of a `long double`.
pub fn long_digits(value: LongDouble, want: Want, to: Out<u8>) -> c_int {
    let quad = Quad::from(value);
    if !quad.is_finite() {
        return word(quad.is_nan(), to);
    }
    store(quad.parts().map(Binary::from_parts), want, to)
}

fn word(nan: bool, to: Out<u8>) -> c_int {
    let word: &[u8] = if nan { b"nan" } else { b"inf" };
    to.skip(to.copy_from(word)).set(0);
    0
}

fn store(number: Option<Binary>, want: Want, to: Out<u8>) -> c_int {
    let capacity = to.len().saturating_sub(1);
    let write = &mut |digits: Digits<'_>| {
        let point = digits.exponent + 1;
        let len = match want {
            Want::Significant(n) => n,
            // A value that rounds to nothing has no digits.
            Want::Fraction(_) if digits.text.is_empty() && number.is_some() => 0,
            Want::Fraction(n) => usize::try_from(i64::from(point) + n as i64).unwrap_or(0),
        };
        for i in 0..len.min(capacity) {
            to.set_at(i, digits.text.get(i).copied().unwrap_or(b'0'));
        }
        to.set_at(len.min(capacity), 0);
        match want {
            Want::Fraction(n) if len == 0 => -(n as c_int),
            _ => point,
        }
    };
    match number {
        None => write(Digits { text: &[], exponent: 0 }),
        Some(number) => with_digits(number, want, write),
    }
}
