//! Piecewise polynomials: eight pieces for each doubling of the argument, in pairs, with an error of about 2^-60.

use super::pair::{Pair, parts_of_product};
use super::pieces::{GAMMA, J0, J0_ZEROS, J1, J1_ZEROS, LOG_GAMMA, SCALED_ERFC};
use super::special;

/// The piece of x, and how far x is from its middle; `start` is where the pieces start.
#[inline(always)]
fn split(x: f64, start: f64) -> (usize, f64) {
    const PIECE: u32 = 49;
    let bits = x.to_bits();
    let middle = f64::from_bits((bits >> PIECE << PIECE) | 1 << (PIECE - 1));
    (((bits >> PIECE) - (start.to_bits() >> PIECE)) as usize, x - middle)
}

/// A polynomial at h, which is at most an eighth of the range in which it converges.
#[inline(always)]
fn evaluate<const N: usize>(c: &[f64; N], h: f64) -> Pair {
    let at = |i: usize| c.get(i).copied().unwrap_or(0.0);
    let square = h * h;
    let four = |i: usize| (at(i) + at(i + 1) * h) + square * (at(i + 2) + at(i + 3) * h);
    let fourth = square * square;
    let tail = square * (four(4) + fourth * (four(8) + fourth * four(12)));
    // The second coefficient has 26 bits: its product with as many of h is exact.
    let top = f64::from_bits(h.to_bits() >> 27 << 27);
    let slope = at(2) * top;
    let hi = at(0) + slope;
    let lo = (slope - (hi - at(0))) + (at(1) + (at(2) * (h - top) + at(3) * h) + tail);
    let sum = hi + lo;
    Pair { hi: sum, lo: lo - (sum - hi) }
}

/// ln Γ(x + rest), for x from 1/2 to 16 and a rest below its last place; below 1.5 divided by x - 1, from there to 2.5 by x - 2.
#[inline(always)]
fn quotient(x: f64, rest: f64) -> Option<Pair> {
    let (piece, h) = split(x, 0.5);
    LOG_GAMMA.get(piece).map(|c| evaluate(c, h + rest))
}

/// x × d with an error of 2^-58; the second part of the product may be 2^-26 of the first.
#[inline(always)]
fn times(x: Pair, d: f64) -> Pair {
    let (hi, lo) = parts_of_product(x.hi, d);
    Pair { hi, lo: lo + x.lo * d }
}

/// ln Γ(x), for x from 2^-60 to 16.
#[inline(always)]
pub fn log_gamma(x: f64) -> Option<f64> {
    if x < 0.5 {
        let next = 1.0 + x;
        let value = times(quotient(next, x - (next - 1.0))?, x);
        let log = super::logarithm::log_pair(x);
        // The logarithm is the larger one.
        let high = value.hi - log.hi;
        return Some(high + (((-log.hi - high) + value.hi) + (value.lo - log.lo)));
    }
    let value = quotient(x, 0.0)?;
    let value = match x {
        ..1.5 => times(value, x - 1.0),
        ..2.5 => times(value, x - 2.0),
        _ => value,
    };
    Some(value.hi + value.lo)
}

/// ln Γ(x) with a relative error below 2^-34, for x from 1/2 to 16.
#[inline(always)]
fn rough_quotient(x: f64) -> Option<f64> {
    let (piece, h) = split(x, 0.5);
    let [c0, _, c1, more, c2, c3, c4, c5, c6, c7, ..] = LOG_GAMMA.get(piece)?;
    let s = h * h;
    Some((c0 + (c1 + more) * h) + s * ((c2 + c3 * h) + s * ((c4 + c5 * h) + s * (c6 + c7 * h))))
}

/// ln Γ(x) with a relative error below 2^-33, for x from 2^-60 to 16.
#[inline(always)]
pub fn rough_log_gamma(x: f64) -> Option<f64> {
    if x < 0.5 {
        return Some(rough_quotient(1.0 + x)? * x - super::float::roughly_log(x));
    }
    let value = rough_quotient(x)?;
    Some(match x {
        // +0 at 1.
        ..1.5 => -value * (1.0 - x),
        ..2.5 => value * (x - 2.0),
        _ => value,
    })
}

/// Γ(1 + x), for x from 0 to 1, which is not one of them.
#[inline(always)]
pub fn gamma(x: f64) -> Option<Pair> {
    let next = 1.0 + x;
    let (piece, h) = split(next, 1.0);
    GAMMA.get(piece).map(|c| evaluate(c, h + (x - (next - 1.0))))
}

/// e^(x²) erfc x, for x from 1/4 to 32, which is not one of them.
#[inline(always)]
pub fn scaled_erfc(x: f64) -> Option<Pair> {
    let (piece, h) = split(x, 0.25);
    SCALED_ERFC.get(piece).map(|c| evaluate(c, h))
}

/// The first nine terms of a polynomial at h: a relative error below 2^-36.
#[inline(always)]
fn rough<const N: usize>(c: &[f64; N], h: f64) -> Option<f64> {
    let [c0, _, c1, more, c2, c3, c4, c5, c6, c7, c8, ..] = c.as_slice() else { return None };
    let s = h * h;
    Some((c0 + (c1 + more) * h) + s * ((c2 + c3 * h) + s * ((c4 + c5 * h) + s * ((c6 + c7 * h) + s * c8))))
}

/// As [`gamma`], roughly.
#[inline(always)]
pub fn rough_gamma(x: f64) -> Option<f64> {
    let (piece, h) = split(1.0 + x, 1.0);
    rough(GAMMA.get(piece)?, h)
}

/// As [`scaled_erfc`], roughly.
#[inline(always)]
pub fn rough_scaled_erfc(x: f64) -> Option<f64> {
    let (piece, h) = split(x, 0.25);
    rough(SCALED_ERFC.get(piece)?, h)
}

/// A Bessel function in pieces of 1/2, divided by the distance to a zero each.
#[inline(always)]
fn bessel<const N: usize>(x: f64, pieces: &[[f64; N]], zeros: &[[f64; 2]]) -> Option<f64> {
    // What is no number is in no piece.
    let piece = if x < 16.0 { (2.0 * x) as usize } else { usize::MAX };
    let (c, [high, low]) = (pieces.get(piece)?, *zeros.get(piece)?);
    let value = evaluate(c, x - (piece as f64 * 0.5 + 0.25));
    if high < 0.0 {
        return Some(value.hi);
    }
    Some(value.mul(Pair { hi: x - high, lo: -low }).hi)
}

/// J_0(x).
pub fn j0(x: f64) -> f64 {
    bessel(x.abs(), &J0, &J0_ZEROS).unwrap_or_else(|| special::jn(0, x))
}

/// J_1(x).
pub fn j1(x: f64) -> f64 {
    let a = x.abs();
    let value = if a < 1e-10 { None } else { bessel(a, &J1, &J1_ZEROS) };
    value.map_or_else(|| special::jn(1, x), |value| if x < 0.0 { -value } else { value })
}
