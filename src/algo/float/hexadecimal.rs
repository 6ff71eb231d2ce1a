//! `%a`.

use super::frame::Frame;
use super::spec::FloatSpec;
use crate::abi::small;
use crate::algo::binary128::Quad;
use crate::algo::fmt::Output;
use crate::algo::fmt::integer::decimal;
use crate::algo::fmt::spec::ALTERNATIVE;

/// Writes a finite value: `0xh.hhhp±d`, a 1 before the point for normal numbers, a 0 for subnormal ones.
#[small]
pub fn print(output: &mut Output<'_>, spec: &FloatSpec, value: Quad, sign: &[u8]) {
    let (fraction_bits, min_exponent) = if spec.long { (112, -16382) } else { (52, -1022) };
    let (exponent, mut significand) = match value.parts() {
        None => (0, 0),
        Some(parts) if parts.exponent < min_exponent => {
            (min_exponent, parts.significand >> (min_exponent - parts.exponent))
        }
        Some(parts) => (parts.exponent, parts.significand),
    };
    let all = fraction_bits / 4;
    let mut kept = all;
    if let Some(precision) = spec.precision
        && precision < all
    {
        let dropped = 112 - 4 * precision as u32;
        let half = 1u128 << (dropped - 1);
        let rest = significand & (half | (half - 1));
        let odd = significand >> dropped & 1 == 1;
        significand -= rest;
        if rest > half || rest == half && odd {
            significand += 2 * half;
        }
        kept = precision;
    }
    if spec.precision.is_none() && significand != 0 {
        kept = (112 - significand.trailing_zeros().min(112)).div_ceil(4) as usize;
    }
    if value.is_zero() && spec.precision.is_none() {
        kept = 0;
    }
    let precision = spec.precision.unwrap_or(kept);
    let capital = spec.conversion == b'A';
    let letters = if capital { b'A' - 10 } else { b'a' - 10 };
    let mut digits = [0u8; 32];
    // The digit before the point is bits 112 to 115.
    let (mut high, mut low) = ((significand >> 52) as u64, (significand << 12) as u64);
    for digit in digits.iter_mut().take(1 + kept) {
        let nibble = (high >> 60) as u8;
        *digit = if nibble < 10 { b'0' + nibble } else { letters + nibble };
        (high, low) = (high << 4 | low >> 60, low << 4);
    }
    let mut tail = [0; 12];
    let start = decimal(u64::from(exponent.unsigned_abs()), &mut tail);
    let tail = tail.get(start..).unwrap_or(&[]);
    let mark: &[u8] = match (capital, exponent < 0) {
        (false, false) => b"p+",
        (false, true) => b"p-",
        (true, false) => b"P+",
        (true, true) => b"P-",
    };
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
    output.put(mark);
    output.put(tail);
    frame.end(output, len);
}
