//! Error and gamma functions of wide numbers.

use super::constants::{LN_SQRT_2PI, PI, TWO_OVER_SQRT_PI};
use super::elementary::{exp, log, sin_pi};
use super::fixed;
use super::wide::Wide;

/// erf x, by a series of positive terms; worth its time for |x| < 9.
pub fn erf(x: Wide) -> Wide {
    let square = x.square();
    if square.below(0) {
        return x.mul(fixed::erf_ratio(square)).mul(TWO_OVER_SQRT_PI);
    }
    let mut term = x;
    let mut sum = x;
    for n in 1..600 {
        term = term.mul(square).scale(1).div_small(2 * n + 1);
        if term.is_zero() || term.exp < sum.exp - 260 {
            break;
        }
        sum = sum.add(term);
    }
    sum.mul(exp(square.negate())).mul(TWO_OVER_SQRT_PI)
}

/// erfc x, for x < 150.
pub fn erfc(x: Wide) -> Wide {
    let limit = Wide::from_f64(8.5);
    if x.neg && !x.abs().less(&limit) {
        return Wide::from_i64(2).sub(erfc(x.abs()));
    }
    if x.less(&limit) {
        // At most 122 of the 256 bits cancel.
        return Wide::ONE.sub(erf(x));
    }
    // Laplace's continued fraction, from its tail.
    let mut f = x;
    for k in (1..=80).rev() {
        f = x.add(Wide::from_i64(k).scale(-1).div(f));
    }
    exp(x.square().negate()).mul(TWO_OVER_SQRT_PI).scale(-1).div(f)
}

/// ln Γ(x) for x ≥ 40: Stirling's series.
fn stirling(x: Wide) -> Wide {
    let half = Wide::ONE.scale(-1);
    let sum = x.sub(half).mul(log(x)).sub(x).add(LN_SQRT_2PI);
    let inverse = x.recip();
    sum.add(inverse.mul(fixed::stirling(inverse.square())))
}

/// Positive x as `(p, y)` with Γ(x) = Γ(y) / p and y ≥ 40.
fn raise(x: Wide) -> (Wide, Wide) {
    let mut y = x;
    let mut p = Wide::ONE;
    const ENOUGH: Wide = Wide { exp: 6, m: [0, 0, 0, 0, 0, 0, 0, 0xa000_0000], ..Wide::ONE }; // 40
    while y.less(&ENOUGH) {
        p = p.mul(y);
        y = y.add(Wide::ONE);
    }
    (p, y)
}

/// Γ(x), for x positive or not an integer, and |x| < 4000.
pub fn gamma(x: Wide) -> Wide {
    if x.neg {
        let sine = sin_pi(x);
        return PI.div(sine.mul(gamma(Wide::ONE.sub(x))));
    }
    let (whole, n) = x.round();
    if n <= 64 && whole.sub(x).is_zero() {
        return (2..n).fold(Wide::ONE, |product, k| product.mul_small(k as u32));
    }
    let (p, y) = raise(x);
    exp(stirling(y)).div(p)
}

/// ln |Γ(x)| and whether Γ(x) is negative, for x positive or not an integer.
pub fn log_gamma(x: Wide) -> (Wide, bool) {
    if x.neg {
        let sine = sin_pi(x);
        let (other, _) = log_gamma(Wide::ONE.sub(x));
        // Γ(x) Γ(1-x) = π / sin πx
        return (log(PI.div(sine.abs())).sub(other), sine.neg);
    }
    let (p, y) = raise(x);
    (stirling(y).sub(log(p)), false)
}
