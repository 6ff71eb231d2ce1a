//! x^y of `double`.

use super::double_basic::scalbn;
use super::pair::Pair;
use super::pair_exp::exp_parts;

/// Beyond this |y| the libm crate's `pow` loses hundreds of ulp.
const HUGE: f64 = (1u64 << 31) as f64;
/// With |y| > [`HUGE`], |y ln x| exceeds 1000 unless x is within this of 1.
const NEAR: f64 = 1.0 / (1u64 << 20) as f64;

/// x^y.
pub fn pow(x: f64, y: f64) -> f64 {
    let far = y.abs() > HUGE && y.is_finite() && x.is_finite() && x != 0.0;
    // A negative x has a value only for whole y, which every y from 2^52 on is.
    if !far || x < 0.0 && y.abs() < (1u64 << 52) as f64 && super::instructions::trunc(y) != y {
        return libm::pow(x, y);
    }
    let odd = y.abs() < (1u64 << 53) as f64 && (y.abs() as u64) & 1 == 1;
    let power = near_one(x.abs() - 1.0, y);
    if x < 0.0 && odd { -power } else { power }
}

/// (1 + f)^y for |y| > [`HUGE`]. The sum 1 + f was a `double`, so f is exact wherever the power is neither 0 nor infinite.
fn near_one(f: f64, y: f64) -> f64 {
    // The second: a product of pairs would overflow on the way.
    if f.abs() > NEAR || (f * y).abs() > 2000.0 {
        return if (f > 0.0) == (y > 0.0) { f64::INFINITY } else { 0.0 };
    }
    // ln(1 + f): f and f² in full; the rest is 2^-40 of the sum.
    let tail = f * f * f * (1.0 / 3.0 - f * (0.25 - f * 0.2));
    let exponent = Pair::new(f).sub(Pair::product(f, f).scale(0.5)).plus(tail).times(y);
    if exponent.hi > 710.0 {
        return f64::INFINITY;
    }
    if exponent.hi < -746.0 {
        return 0.0;
    }
    let (k, t) = exp_parts(exponent);
    scalbn(t.plus(1.0).hi, k)
}
