//! Sine and cosine of `double` as pairs, for functions that need more than 53 bits.

use super::double_trig::{Reduced, reduce};
use super::pair::{Pair, parts_of_square};

/// The coefficients of (sin r - r) / r³ and of (cos r - 1 + r²/2) / r⁴ in r², for |r| ≤ π/4, with errors below 2^-68 and 2^-64: the best ones.
const SINE: [f64; 7] = [
    -0.16666666666666666,
    0.008333333333333323,
    -0.00019841269841255123,
    2.7557319214219408e-06,
    -2.505210491929732e-08,
    1.6058367628839883e-10,
    -7.578748408822267e-13,
];
const COSINE: [f64; 6] = [
    0.0416666666666666,
    -0.0013888888888874125,
    2.480158728948234e-05,
    -2.755731435237199e-07,
    2.0875723278108346e-09,
    -1.1359648041096236e-11,
];

/// Six terms of a series at s, whose square is q; `rest` is behind them.
#[inline(always)]
fn series(c: &[f64], s: f64, q: f64, rest: f64) -> f64 {
    let &[c0, c1, c2, c3, c4, c5, ..] = c else { return 0.0 };
    ((c0 + s * c1) + q * (c2 + s * c3)) + q * q * ((c4 + s * c5) + rest)
}

/// sin x and cos x in two parts, for a finite x from 2^-27 on. The second parts may have a tenth of the first ones.
#[inline(always)]
pub fn sin_cos(x: f64) -> (Pair, Pair) {
    let Reduced { quarters, high, low } = reduce(x);
    let (square, rest) = parts_of_square(high);
    let s = square + rest;
    let q = s * s;
    let sine = Pair { hi: high, lo: high * s * series(&SINE, s, q, q * SINE[6]) + (low - 0.5 * s * low) };
    let one = 1.0 - 0.5 * square;
    let cosine = Pair {
        hi: one,
        lo: (((1.0 - one) - 0.5 * square) - 0.5 * rest) + (q * series(&COSINE, s, q, 0.0) - high * low),
    };
    let (sine, cosine) = if quarters & 1 == 0 { (sine, cosine) } else { (cosine, sine.negate()) };
    if quarters & 2 == 0 { (sine, cosine) } else { (sine.negate(), cosine.negate()) }
}
