//! Powers and roots.

use super::Ball;
use super::exp::power_of_two;
use super::fixed::{mul3, split, triple};
use super::log::precise_log2;

/// x^y for a positive x. y log2 x is known to 2^-140: less than a unit of the fraction.
pub fn pow(x: Ball, y: Ball) -> Option<Ball> {
    if x.neg {
        return None;
    }
    let l = precise_log2(triple(x.m), x.exp)?;
    let (n, f) = split(l.neg != y.neg, mul3(triple(y.m), l.m), l.exp + y.exp)?;
    let value = power_of_two(n, f);
    Some(Ball { error: value.error + 2, ..value })
}

/// √(x² + y²).
pub fn hypot(x: Ball, y: Ball) -> Option<Ball> {
    Some(x.mul(x).add(y.mul(y)).sqrt())
}
