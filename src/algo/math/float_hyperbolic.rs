//! Hyperbolic functions of `float`, e^x - 1 and ln(1 + x), as in [`super::float`]: one step in `double` with a relative error below 2^-42.

use super::float::{ROUND, below, by_double, power_of_e, roughly_log, rounded, rounded_normal};
use super::instructions::sqrt;
use super::pair_exp::LN2_64TH;
use super::tables::EXP_STEPS;
use super::{exponential, hyperbolic, logarithm};
use core::f64::consts::LOG2_E;

/// Whether e^x and e^-x are computed in `double` without overflow, twice the exponent included.
fn moderate(a: f64) -> bool {
    a < 88.0
}

/// sinh x.
#[inline]
pub fn sinh(x: f32) -> f32 {
    let wide = f64::from(x);
    let (a, s) = (wide.abs(), wide * wide);
    let value = if a < 0.25 {
        a + a * s * (1.0 / 6.0 + s * (1.0 / 120.0 + s * (1.0 / 5040.0 + s * (1.0 / 362_880.0))))
    } else {
        let e = power_of_e(if moderate(a) { a } else { 0.0 });
        0.5 * (e - 1.0 / e)
    };
    match rounded::<12>(value.copysign(wide)) {
        Some(y) if moderate(a) => y,
        _ => by_double(x, hyperbolic::sinh, &[(0x3a1285ff, 0x3a1285ff), (0xba1285ff, 0xba1285ff)]),
    }
}

/// cosh x: e^|x| and its inverse by two steps of the table, and the even and odd parts of what follows them; the relative error is below 2^-37.
#[inline]
pub fn cosh(x: f32) -> f32 {
    const EVEN: [f64; 2] = [0.999999999995411, 0.5000012367959465];
    if below(x, 88.0) {
        let a = f64::from(x.abs());
        let n = a * (64.0 * LOG2_E) + ROUND;
        let r = a - (n - ROUND) * (LN2_64TH[0] + LN2_64TH[1]);
        let (up, down) = (half_step(n.to_bits()), half_step(n.to_bits().wrapping_neg()));
        let s = r * r;
        let (even, odd) = (EVEN[0] + s * EVEN[1], r + r * s * (1.0 / 6.0));
        if let Some(y) = rounded_normal::<16>((up + down) * even + (up - down) * odd) {
            return y;
        }
    }
    by_double(x, hyperbolic::cosh, &[])
}

/// 2^(n/64 - 1).
#[inline(always)]
fn half_step(n: u64) -> f64 {
    f64::from_bits(EXP_STEPS[n as usize % 64].0.wrapping_add(n << 46).wrapping_sub(1 << 52))
}

/// tanh x.
#[inline]
pub fn tanh(x: f32) -> f32 {
    let wide = f64::from(x);
    let (a, s) = (wide.abs(), wide * wide);
    let value = if a < 0.125 {
        let tail = 17.0 / 315.0 - s * (62.0 / 2835.0 - s * (1382.0 / 155_925.0));
        a - a * s * (1.0 / 3.0 - s * (2.0 / 15.0 - s * tail))
    } else {
        let e = power_of_e(if moderate(a) { 2.0 * a } else { 0.0 });
        (e - 1.0) / (e + 1.0)
    };
    match rounded::<12>(value.copysign(wide)) {
        Some(y) if moderate(a) => y,
        _ => hyperbolic::tanh(wide) as f32,
    }
}

/// ln(1 + x).
#[inline]
pub fn log1p(x: f32) -> f32 {
    let wide = f64::from(x);
    let value = if wide.abs() < 1.0 / 64.0 {
        let s = wide * wide;
        wide - s * (0.5 - wide * (1.0 / 3.0) + s * ((0.25 - wide * 0.2) + s * (1.0 / 6.0)))
    } else if x > -1.0 && x < 1e30 {
        roughly_log(1.0 + wide)
    } else {
        f64::NAN
    };
    rounded::<20>(value).unwrap_or_else(|| {
        by_double(
            x,
            logarithm::log1p,
            &[
                (0x35400003, 0x353fffff),
                (0x3710001b, 0x370ffff3),
                (0x3efd81ad, 0x3ecdeee1),
                (0x41078feb, 0x400fe5e7),
                (0x65d890d3, 0x4254d1f9),
                (0x6f31a8ec, 0x42845a89),
                (0xb53ffffd, 0xb5400001),
                (0xb70fffe5, 0xb710000d),
                (0xbb0ec8c4, 0xbb0ef0a5),
            ],
        )
    })
}

/// e^x - 1.
#[inline]
pub fn expm1(x: f32) -> f32 {
    let wide = f64::from(x);
    let value = if wide.abs() < 1.0 / 512.0 {
        wide + wide * wide * (0.5 + wide * (1.0 / 6.0 + wide * (1.0 / 24.0)))
    } else {
        power_of_e(if moderate(wide.abs()) { wide } else { 0.0 }) - 1.0
    };
    // Close to 0 the error of the power counts for more.
    match rounded::<20>(value) {
        Some(y) if moderate(wide.abs()) => y,
        _ => exponential::expm1(wide) as f32,
    }
}

/// arsinh x.
#[inline]
pub fn asinh(x: f32) -> f32 {
    let wide = f64::from(x);
    let (a, s) = (wide.abs(), wide * wide);
    let value = if a < 1.0 / 32.0 {
        a - a * s * (1.0 / 6.0 - s * (3.0 / 40.0 - s * (15.0 / 336.0)))
    } else if a < 1e18 {
        roughly_log(a + sqrt(1.0 + s))
    } else {
        f64::NAN
    };
    rounded::<20>(value.copysign(wide)).unwrap_or_else(|| {
        by_double(
            x,
            hyperbolic::asinh,
            &[
                (0x4bdd65a5, 0x418f034b),
                (0x655890d3, 0x4254d1f9),
                (0x6eb1a8ec, 0x42845a89),
                (0xcbdd65a5, 0xc18f034b),
                (0xe55890d3, 0xc254d1f9),
                (0xeeb1a8ec, 0xc2845a89),
            ],
        )
    })
}

/// arcosh x.
#[inline]
pub fn acosh(x: f32) -> f32 {
    let wide = f64::from(x);
    if x > 1.015625
        && x < 1e18
        && let Some(y) = rounded_normal::<20>(roughly_log(wide + sqrt(wide * wide - 1.0)))
    {
        return y;
    }
    by_double(x, hyperbolic::acosh, &[(0x655890d3, 0x4254d1f9), (0x6eb1a8ec, 0x42845a89)])
}

/// artanh x.
#[inline]
pub fn atanh(x: f32) -> f32 {
    let wide = f64::from(x);
    let a = wide.abs();
    let value = if a < 1.0 / 32.0 {
        let s = wide * wide;
        a + a * s * (1.0 / 3.0 + s * (0.2 + s * (1.0 / 7.0)))
    } else if a < 1.0 {
        0.5 * roughly_log((1.0 + a) / (1.0 - a))
    } else {
        f64::NAN
    };
    rounded::<20>(value.copysign(wide)).unwrap_or_else(|| by_double(x, hyperbolic::atanh, &[]))
}
