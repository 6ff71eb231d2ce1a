//! `%a`.

use super::frame::Frame;
use super::spec::FloatSpec;
use crate::abi::small;
use crate::algo::fmt::Output;
use crate::algo::fmt::integer::decimal;
use crate::algo::fmt::spec::ALTERNATIVE;

/// The digits of the significand of a `long double`: one before the point.
const DIGITS: usize = 29;

/// Writes a finite value: `0xh.hhhp±d`, a 1 before the point for normal numbers, a 0 for subnormal ones.
#[small]
pub fn print(output: &mut Output<'_>, spec: &FloatSpec, sign: &[u8]) {
    // The exponent's field and bias, the fraction's bits from the top down, its digits.
    let (field, bias, mut high, mut low, all) = if spec.long {
        let bits = spec.value.hi;
        ((bits >> 48) as i32 & 0x7fff, 16383, bits << 16 | spec.value.lo >> 48, spec.value.lo << 16, 28)
    } else {
        let bits = spec.value.lo;
        ((bits >> 52) as i32 & 0x7ff, 1023, bits << 12, 0, 13)
    };
    let is_zero = field == 0 && high | low == 0;
    let exponent = if is_zero { 0 } else { field.max(1) - bias };
    let mut digits = [u8::from(field != 0); DIGITS];
    let mut last = 0;
    for (at, digit) in digits.iter_mut().enumerate().skip(1) {
        *digit = (high >> 60) as u8;
        (high, low) = (high << 4 | low >> 60, low << 4);
        if *digit != 0 {
            last = at;
        }
    }
    let kept = spec.precision.map_or(last, |precision| precision.min(all));
    round(&mut digits, kept, last);
    let capital = spec.conversion & 0x20 == 0;
    let letters = if capital { b'A' - 10 } else { b'a' - 10 };
    for digit in &mut digits {
        *digit += if *digit < 10 { b'0' } else { letters };
    }
    let precision = spec.precision.unwrap_or(kept);
    let mut tail = [0; 12];
    let start = decimal(u64::from(exponent.unsigned_abs()), &mut tail);
    let tail = tail.get(start..).unwrap_or(&[]);
    let mark = [spec.conversion + (b'p' - b'a'), if exponent < 0 { b'-' } else { b'+' }];
    let point = precision != 0 || spec.flags & ALTERNATIVE != 0;
    let len = (1 + usize::from(point) + mark.len() + tail.len()).saturating_add(precision);
    let frame = Frame { width: spec.width, flags: spec.flags, prefix: [sign, if capital { b"0X" } else { b"0x" }] };
    frame.begin(output, len);
    output.put(digits.get(..1).unwrap_or(&[]));
    if point {
        output.put(b".");
    }
    output.put(digits.get(1..1 + kept).unwrap_or(&[]));
    output.fill(b'0', precision - kept);
    output.put(&mark);
    output.put(tail);
    frame.end(output, len);
}

/// Rounds to `kept` digits behind the point, ties to even; `last` is the last that is not 0.
#[small]
fn round(digits: &mut [u8; DIGITS], kept: usize, last: usize) {
    let (Some(next), Some(odd)) = (digits.get(kept + 1), digits.get(kept).map(|digit| digit & 1)) else { return };
    // More than half by what follows, or by an odd digit before it.
    if *next + u8::from(last > kept + 1 || odd == 1) <= 8 {
        return;
    }
    for digit in digits.iter_mut().take(kept + 1).rev() {
        *digit += 1;
        if *digit < 16 {
            return;
        }
        *digit = 0;
    }
}
