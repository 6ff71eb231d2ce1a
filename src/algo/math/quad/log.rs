//! Logarithms.

use super::fixed::{
    Triple, add3, fraction, horner, leading_zeros3, long_product, negate3, shift_left3, shift_right3, top, triple,
};
use super::tables::{LN2, LOG_16THS, LOG_256THS, LOG2_E, LOG2_E_HIGH, LOG10_E};
use super::{Ball, UNKNOWN};

/// 1/(n + 1), in units of 2^-191.
static INVERSES: [Triple; 25] = inverses();

const fn inverses() -> [Triple; 25] {
    let mut out = [[0, 0, 1 << 63]; 25];
    let mut n = 1;
    while n < out.len() {
        let (mut i, mut rest) = (3, 0u128);
        while i > 0 {
            i -= 1;
            let part = rest << 64 | out[n][i] as u128;
            out[n][i] = (part / (n as u128 + 1)) as u64;
            rest = part % (n as u128 + 1);
        }
        n += 1;
    }
    out
}

/// A number of 192 bits, `±0.m × 2^exp`.
#[derive(Clone, Copy)]
pub struct Long {
    /// Whether the number is negative.
    pub neg: bool,
    /// The exponent.
    pub exp: i32,
    /// The significand.
    pub m: Triple,
}

/// A positive number as `2^k × 16/n × 256/(256 - j) × (1 + t)`, where |t| < 2^-8.
struct Parts {
    /// The power of two; 0 for a number near 1.
    k: i32,
    /// The indexes of 16/n and 256/(256 - j) in their tables.
    n: usize,
    j: usize,
    /// The rest, 0 if its significand is.
    t: Long,
}

/// The index of n = 16, and that of j = 0.
const MIDDLE: (usize, usize) = (5, 13);

/// The parts of `0.m × 2^exp`: t is exact, but for the bits of m below 2^-180.
#[inline(always)]
fn parts(m: Triple, exp: i32) -> Parts {
    let low = m[2] < 0xb504_f333_f9de_6484;
    let scale = if low { 2.0 } else { 1.0 } / (1u128 << 64) as f64;
    let size = m[2] as f64 * scale;
    let n = ((16.0 / size + 0.5) as i32).clamp(11, 23);
    let near = size * f64::from(n) * (1.0 / 16.0);
    let j = ((256.0 + 0.5 + 13.0 - 256.0 / near) as i32).clamp(0, 26) - 13;
    let factor = (n * (256 - j)) as u64;
    // 0.m × factor has 13 bits before the point, and 1 is 2^(12 - low) there.
    let mut p = [0u64; 4];
    let mut carry = 0u64;
    let mut i = 0;
    while i < 3 {
        let (low_part, high_part) = ((m[i] & 0xffff_ffff) * factor + carry, (m[i] >> 32) * factor);
        let upper = high_part + (low_part >> 32);
        p[i] = upper << 32 | low_part & 0xffff_ffff;
        carry = upper >> 32;
        i += 1;
    }
    let whole = carry as i64 - (1 << (12 - u32::from(low)));
    let neg = whole < 0;
    let (mut t, mut whole) = ([p[0], p[1], p[2]], whole as u64);
    if neg {
        t = negate3(t);
        whole = (!whole).wrapping_add(u64::from(t == [0; 3]));
    }
    // Below 16, so that 6 bits in the lowest limb are worth less than what is claimed.
    let joined = shift_right3(t, 6);
    let t = [joined[0], joined[1], joined[2] | whole << 58];
    let zeros = leading_zeros3(t);
    let exp_t = 6 - zeros as i32 - 12 + i32::from(low);
    let t = Long { neg, exp: exp_t, m: if zeros < 192 { shift_left3(t, zeros) } else { t } };
    Parts { k: exp - i32::from(low), n: (n - 11) as usize, j: (j + 13) as usize, t }
}

/// `±0.m × 2^exp` added to k ln 2 and the tables' logarithms, in units of 2^-176, as a number.
#[inline(always)]
fn total(parts: &Parts, neg: bool, exp: i32, m: Triple, with_power: bool) -> Long {
    let small = shift_right3(m, (16 - exp) as u32);
    let mut sum = if neg { negate3(small) } else { small };
    if with_power {
        // k × ln 2
        let k = parts.k.unsigned_abs() as u64;
        let (a, b) = (LN2, |x: u64| ((x & 0xffff_ffff) * k, (x >> 32) * k));
        let (l0, h0) = b(a[0]);
        let (l1, h1) = b(a[1]);
        let (l2, h2) = b(a[2]);
        let product = add3([l0, l1, l2], [h0 << 32, h1 << 32 | h0 >> 32, h2 << 32 | h1 >> 32]);
        sum = add3(sum, if parts.k < 0 { negate3(product) } else { product });
    }
    if let (Some(a), Some(b)) = (LOG_16THS.get(parts.n), LOG_256THS.get(parts.j)) {
        sum = add3(sum, add3(*a, *b));
    }
    let neg = sum[2] >> 63 != 0;
    let sum = if neg { negate3(sum) } else { sum };
    let zeros = leading_zeros3(sum).min(191);
    Long { neg, exp: 16 - zeros as i32, m: shift_left3(sum, zeros) }
}

/// ln(1 + t) for |t| < 2^-8: t times a series that is off by 5 units of 2^-127.
#[inline(never)]
fn near_one(t: Ball) -> Ball {
    let x = fraction(t.m, t.exp);
    let last = (128 / x.leading_zeros().max(8)).min(16);
    let sum = horner(x, !t.neg, last, |k| INVERSES.get(k as usize).map_or(0, |c| top(*c)));
    t.mul(Ball::normalized(false, 1, sum, 5))
}

/// ln of `0.m × 2^exp`, without the power of two if that is not wanted: a number, and the power of two.
///
/// t S(t) is off by [`near_one`]'s error, the tables and k ln 2 by 2^-162 together: below a unit of the result, whose
/// magnitude is above 2^-10.
#[inline(never)]
fn logarithm(m: Triple, exp: i32, with_power: bool) -> (Ball, i32) {
    let parts = parts(m, exp);
    let zero = parts.t.m[2] == 0;
    let t = Ball { neg: parts.t.neg, exp: parts.t.exp, m: top(parts.t.m), error: 1 };
    let small = if zero { Ball { exp: -170, ..Ball::ONE } } else { near_one(t) };
    let apart = (parts.k != 0 && with_power, (parts.n, parts.j) != MIDDLE);
    if apart == (false, false) {
        // 1 itself has no logarithm with a significand.
        let known = !zero || parts.k != 0;
        return (Ball { error: if known { small.error } else { UNKNOWN }, ..small }, parts.k);
    }
    let sum = total(&parts, small.neg, small.exp, triple(small.m), with_power);
    let distance = sum.exp - small.exp;
    let error = if distance >= 0 { small.error >> distance.min(31) } else { small.error << -distance.max(-4) };
    (Ball { neg: sum.neg, exp: sum.exp, m: top(sum.m), error: error + 3 }, parts.k)
}

/// ln x, for a positive x. An error of x comes back twice, in units of 2^-128.
#[inline(never)]
pub fn log(x: Ball) -> Option<Ball> {
    if x.neg || x.error > 1 << 16 {
        return None;
    }
    let (value, _) = logarithm(triple(x.m), x.exp, true);
    // |ln x| is above 2^-10 where x is not exact.
    let from_x = if value.exp >= 0 { 2 * x.error >> value.exp.min(31) } else { 2 * x.error << (-value.exp).min(12) };
    Some(Ball { error: (value.error + from_x + u32::from(from_x != 0)).min(UNKNOWN), ..value })
}

/// log2 x, for a positive x.
pub fn log2(x: Ball) -> Option<Ball> {
    if x.neg {
        return None;
    }
    let (rest, k) = logarithm(triple(x.m), x.exp, false);
    let rest = rest.mul(Ball { neg: false, exp: 1, m: LOG2_E_HIGH, error: 1 });
    if k == 0 {
        return Some(rest);
    }
    let zeros = k.unsigned_abs().leading_zeros();
    Some(rest.add(Ball {
        neg: k < 0,
        exp: 32 - zeros as i32,
        m: u128::from(k.unsigned_abs()) << 96 << zeros,
        error: 0,
    }))
}

/// log10 x, for a positive x.
pub fn log10(x: Ball) -> Option<Ball> {
    Some(log(x)?.mul(Ball { neg: false, exp: -1, m: LOG10_E, error: 1 }))
}

/// ln(1 + x), for x > -1. An error of x comes back twice.
#[inline(never)]
pub fn log1p(x: Ball) -> Option<Ball> {
    if x.exp <= -9 {
        return Some(near_one(x));
    }
    if x.neg && x.exp > 0 {
        return None;
    }
    let m = triple(x.m);
    let (m, exp) = if x.exp > 190 {
        (m, x.exp)
    } else if x.neg {
        let sum = negate3(shift_right3(m, x.exp.unsigned_abs()));
        let zeros = leading_zeros3(sum).min(191);
        (shift_left3(sum, zeros), -(zeros as i32))
    } else if x.exp <= 0 {
        let sum = shift_right3(m, x.exp.unsigned_abs() + 1);
        ([sum[0], sum[1], sum[2] | 1 << 63], 1)
    } else {
        let one = shift_right3([0, 0, 1 << 63], x.exp as u32 - 1);
        let sum = add3(m, one);
        if sum[2] >> 63 == 0 {
            let half = shift_right3(sum, 1);
            ([half[0], half[1], half[2] | 1 << 63], x.exp + 1)
        } else {
            (sum, x.exp)
        }
    };
    let (value, _) = logarithm(m, exp, true);
    Some(Ball { error: value.error + 2 * x.error, ..value })
}

/// t times its series, as [`near_one`], in 192 bits: off by 20 units of 2^-192.
#[inline(never)]
fn near_one_long(t: Long) -> Long {
    let distance = t.exp.unsigned_abs();
    let x = if distance < 192 { shift_right3(t.m, distance) } else { [0; 3] };
    let zeros = leading_zeros3(x).clamp(8, 192);
    // Terms from here on have 124 bits or fewer that count, and so are computed in 128.
    let short = 68 / zeros + 1;
    let last = (192 / zeros).min(24);
    let mut sum = [0; 3];
    let mut k = last + 1;
    if short <= last {
        let tail = horner(top(x), !t.neg, last - short, |k| INVERSES.get((k + short) as usize).map_or(0, |c| top(*c)));
        sum = triple(tail);
        k = short;
    }
    while k > 0 {
        k -= 1;
        let part = long_product(sum, x);
        let c = INVERSES.get(k as usize).copied().unwrap_or([0; 3]);
        sum = add3(c, if t.neg { part } else { negate3(part) });
    }
    // In units of 2^-191, from 1/2 to 2.
    let p = long_product(t.m, sum);
    let zeros = leading_zeros3(p).min(191);
    Long { neg: t.neg, exp: t.exp + 1 - zeros as i32, m: shift_left3(p, zeros) }
}

/// log2 of `0.m × 2^exp`, other than 1, with a relative error below 2^-160: 20 units of 2^-192 for numbers near 1, otherwise
/// 2^-173 in the sum, which is above 2^-10.
#[inline(never)]
pub fn precise_log2(m: Triple, exp: i32) -> Option<Long> {
    let parts = parts(m, exp);
    let zero = parts.t.m[2] == 0;
    let small = if zero { Long { neg: false, exp: -200, m: [0; 3] } } else { near_one_long(parts.t) };
    let far = parts.k != 0 || (parts.n, parts.j) != MIDDLE;
    if zero && !far {
        return None;
    }
    let sum = if far { total(&parts, small.neg, small.exp, small.m, true) } else { small };
    Some(Long { exp: sum.exp + 1, m: long_product(sum.m, LOG2_E), ..sum })
}
