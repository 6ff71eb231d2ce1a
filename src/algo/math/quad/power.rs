//! Powers and roots.

use super::Ball;
use super::exp::power_of_two;
use super::fixed::{mul, mul3, split, triple};
use super::log::precise_log2;
use crate::algo::binary128::shift_right;

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

/// ∛x: two steps of Newton's iteration from a root to 50 bits. The cube of the last root but one is known to 6 units of 2^-128,
/// and so the root to 8 and what is lost in two conversions.
pub fn cbrt(x: Ball) -> Ball {
    // x is a × 8^n, with a in [1/8, 1).
    let n = (x.exp + 3 * 0x4000 + 2) / 3 - 0x4000;
    let a = shift_right(x.m, (3 * n - x.exp) as u32);
    let unit = 1.0 / (1u128 << 64) as f64;
    let rough = super::super::double_basic::cbrt((a >> 64) as u64 as f64 * unit);
    let inverse = 1.0 / (3.0 * rough * rough);
    let start = ((rough * (1u64 << 53) as f64) as u64).min((1 << 53) - 1);
    let start = u128::from(start) << 75;
    let first = (lack(a, start) >> 24) as i64 as f64 * inverse;
    let next = start.wrapping_add_signed(i128::from(first as i64) << 24);
    let second = lack(a, next) as i64 as f64 * inverse;
    Ball { neg: x.neg, exp: n, m: next.wrapping_add_signed(i128::from(second as i64)), error: 12 }
}

/// What the cube of a root lacks.
#[inline(always)]
fn lack(a: u128, root: u128) -> i128 {
    a.wrapping_sub(mul(mul(root, root), root)) as i128
}
