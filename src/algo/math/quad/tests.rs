//! The fast step against the wide arithmetic: its values within their bounds, its rounding, and how often it gives up.

use super::super::elementary as wide;
use super::super::real::{Num, Real};
use super::super::wide::Wide;
use super::{Ball, UNKNOWN};
use super::{exp, hyperbolic, log, power, special, trig};
use crate::abi::LongDouble;
use crate::algo::oracle::Random;

/// How many arguments a function gets (`FUZZ_CASES=n`, times 100).
fn cases() -> u32 {
    100 * std::env::var("FUZZ_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(60)
}

/// A number whose exponent is one of `exponents`, of several kinds of significands.
fn argument(random: &mut Random, exponents: std::ops::Range<i32>, signed: bool) -> LongDouble {
    let exponent = exponents.start + (random.next() % (exponents.end - exponents.start) as u64) as i32;
    let fraction = u128::from(random.next()) << 64 | u128::from(random.next());
    let fraction = match random.next() % 8 {
        0 => fraction & !0 << (random.next() % 113),
        1 => fraction >> (random.next() % 113),
        2 => !(fraction >> (random.next() % 113)),
        _ => fraction,
    } & ((1 << 112) - 1);
    let sign = u128::from(signed && random.next() & 1 == 1) << 127;
    LongDouble::from_raw(sign | ((exponent + 16383) as u128) << 112 | fraction)
}

fn wide_of(x: LongDouble) -> Wide {
    match x.unpack() {
        Num::Fin(w) => w,
        _ => Wide::ZERO,
    }
}

/// What was found about a function.
struct Tally {
    name: &'static str,
    cases: u32,
    given_up: u32,
    worst: f64,
}

impl Tally {
    fn new(name: &'static str) -> Tally {
        Tally { name, cases: 0, given_up: 0, worst: 0.0 }
    }

    fn count(&mut self, fast: Option<Ball>, exact: Wide, at: &[LongDouble]) {
        self.cases += 1;
        let Some(ball) = fast.filter(|ball| ball.error < UNKNOWN) else {
            self.given_up += 1;
            return;
        };
        let at = at.iter().map(|x| format!("{:032x}", x.raw())).collect::<Vec<_>>();
        let value = Wide::from_u128(ball.neg, ball.m, ball.exp - 128);
        assert_eq!(ball.m >> 127, 1, "{} {at:?}: not normalized", self.name);
        let off = value.sub(exact).abs().scale(128 - ball.exp).to_f64();
        let share = if off == 0.0 { 0.0 } else { off / f64::from(ball.error) };
        assert!(share <= 1.0, "{} {at:?}: off by {off} units, {} claimed", self.name, ball.error);
        self.worst = self.worst.max(share);
        match ball.round::<LongDouble>() {
            Some(rounded) => assert_eq!(rounded.raw(), LongDouble::from_wide(exact).raw(), "{} {at:?}", self.name),
            None => self.given_up += 1,
        }
    }

    fn report(&self, limit: f64) {
        let rate = f64::from(self.given_up) / f64::from(self.cases);
        println!(
            "{:8} {} cases, gives up {:.3}%, at most {:.2} of the claimed error",
            self.name,
            self.cases,
            100.0 * rate,
            self.worst
        );
        assert!(rate <= limit, "{} gives up in {rate} of the cases", self.name);
    }
}

fn check(
    name: &'static str,
    exponents: std::ops::Range<i32>,
    signed: bool,
    limit: f64,
    fast: impl Fn(Ball) -> Option<Ball>,
    exact: impl Fn(Wide) -> Wide,
) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut tally = Tally::new(name);
    for _ in 0..cases() {
        let x = argument(&mut random, exponents.clone(), signed);
        let Some(ball) = Ball::of(x) else { panic!("a normal number") };
        tally.count(fast(ball), exact(wide_of(x)), &[x]);
    }
    tally.report(limit);
}

#[test]
fn exponentials() {
    check("exp", -130..13, true, 0.006, exp::exp, wide::exp);
    check("exp near", -8..4, true, 0.006, exp::exp, wide::exp);
    check("exp2", -130..14, true, 0.006, exp::exp2, |w| {
        let (whole, n) = w.round();
        wide::exp(w.sub(whole).mul(super::super::constants::LN2)).scale(n as i32)
    });
    check("exp10", -130..12, true, 0.006, exp::exp10, |w| wide::exp(w.mul(super::super::constants::LN10)));
    check("expm1", -200..13, true, 0.006, exp::expm1, wide::expm1);
    check("expm1", -9..3, true, 0.006, exp::expm1, wide::expm1);
}

#[test]
fn logarithms() {
    for range in [-16000..16000, -3..3] {
        check("log", range.clone(), false, 0.006, log::log, wide::log);
        check("log2", range.clone(), false, 0.006, log::log2, wide::log2);
        check("log10", range, false, 0.006, log::log10, |w| wide::log(w).mul(super::super::constants::INV_LN10));
    }
    check("log1p", -200..200, false, 0.006, log::log1p, wide::log1p);
    check("log1p", -20..0, true, 0.006, log::log1p, wide::log1p);
}

#[test]
fn logarithms_near_one() {
    let mut random = Random(0x1234_5678_9abc_def1);
    let mut tally = Tally::new("log of 1 + x");
    for _ in 0..cases() {
        let d = argument(&mut random, -100..-2, true);
        let x = LongDouble::from_wide(wide_of(d).add(Wide::ONE));
        let Some(ball) = Ball::of(x) else { continue };
        if !wide_of(x).sub(Wide::ONE).is_zero() {
            tally.count(log::log(ball), wide::log(wide_of(x)), &[x]);
        }
    }
    tally.report(0.006);
}

#[test]
fn hyperbolic_functions() {
    for range in [-200..13, -9..3] {
        check("sinh", range.clone(), true, 0.006, hyperbolic::sinh, wide::sinh);
        check("cosh", range.clone(), true, 0.006, hyperbolic::cosh, wide::cosh);
        check("tanh", range.start..6, true, 0.006, hyperbolic::tanh, wide::tanh);
        check("asinh", range, true, 0.006, hyperbolic::asinh, wide::asinh);
    }
    check("asinh", 0..16000, true, 0.006, hyperbolic::asinh, wide::asinh);
    check("acosh", 0..16000, false, 0.006, hyperbolic::acosh, wide::acosh);
    check("acosh", 0..2, false, 0.006, hyperbolic::acosh, wide::acosh);
    check("atanh", -200..0, true, 0.006, hyperbolic::atanh, wide::atanh);
    check("atanh", -5..0, true, 0.006, hyperbolic::atanh, wide::atanh);
}

/// As [`check`], for two numbers.
fn check2(
    name: &'static str,
    [first, second]: [std::ops::Range<i32>; 2],
    signs: [bool; 2],
    limit: f64,
    fast: impl Fn(Ball, Ball) -> Option<Ball>,
    exact: impl Fn(Wide, Wide) -> Wide,
) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut tally = Tally::new(name);
    for _ in 0..cases() {
        let x = argument(&mut random, first.clone(), signs[0]);
        let y = argument(&mut random, second.clone(), signs[1]);
        let (Some(a), Some(b)) = (Ball::of(x), Ball::of(y)) else { panic!("normal numbers") };
        tally.count(fast(a, b), exact(wide_of(x), wide_of(y)), &[x, y]);
    }
    tally.report(limit);
}

#[test]
fn powers() {
    let exact = |x, y: Wide| wide::exp(wide::log(x).mul(y));
    check2("pow", [-3..3, -5..12], [false, true], 0.006, power::pow, exact);
    check2("pow", [-16000..16000, -130..-1], [false, true], 0.01, power::pow, exact);
    check2("hypot", [-10..10, -10..10], [true, true], 0.006, power::hypot, |x, y| x.square().add(y.square()).sqrt());
}

#[test]
fn powers_near_one() {
    let mut random = Random(0x1234_5678_9abc_def1);
    let mut tally = Tally::new("(1 + x)^y");
    for _ in 0..cases() {
        let d = argument(&mut random, -100..-2, true);
        let x = LongDouble::from_wide(wide_of(d).add(Wide::ONE));
        let size = -wide_of(d).exp;
        let y = argument(&mut random, size - 4..size + 12, true);
        if let (Some(a), Some(b), false) = (Ball::of(x), Ball::of(y), wide_of(x).sub(Wide::ONE).is_zero()) {
            tally.count(power::pow(a, b), wide::exp(wide::log(wide_of(x)).mul(wide_of(y))), &[x, y]);
        }
    }
    tally.report(0.006);
}

#[test]
fn special_functions() {
    use super::super::erf_gamma;
    check("erf", -100..3, true, 0.01, special::erf, erf_gamma::erf);
    check("erf", -3..3, true, 0.01, special::erf, erf_gamma::erf);
    check("erfc", -4..3, true, 0.02, special::erfc, erf_gamma::erfc);
    check("erfc", 0..6, false, 0.02, special::erfc, erf_gamma::erfc);
    check("tgamma", -2..10, false, 0.02, special::tgamma, erf_gamma::gamma);
    check("lgamma", -2..19, false, 0.1, special::lgamma, |w| erf_gamma::log_gamma(w).0);
}

#[test]
fn trigonometric_functions() {
    for range in [-200..31, -6..5] {
        check("sin", range.clone(), true, 0.01, trig::sin, wide::sin);
        check("cos", range.clone(), true, 0.01, trig::cos, wide::cos);
        check("sin of both", range.clone(), true, 0.01, |x| Some(trig::sin_cos(x)?.0), wide::sin);
        check("cos of both", range.clone(), true, 0.01, |x| Some(trig::sin_cos(x)?.1), wide::cos);
        check("tan", range.clone(), true, 0.01, trig::tan, |w| {
            let (s, c) = wide::sin_cos(w);
            s.div(c)
        });
        check("atan", range, true, 0.01, trig::atan, wide::atan);
    }
    check("asin", -6..0, true, 0.01, trig::asin, wide::asin);
    check("asin", -200..0, true, 0.01, trig::asin, wide::asin);
    check("acos", -6..0, true, 0.01, trig::acos, wide::acos);
    check2("atan2", [-5..5, -5..5], [true, true], 0.01, |y, x| Some(trig::atan2(y, x)), wide::atan2);
    check2("atan2", [-300..300, -300..300], [true, true], 0.01, |y, x| Some(trig::atan2(y, x)), wide::atan2);
}

#[test]
fn cube_roots() {
    let third = |w: Wide| wide::exp(wide::log(w.abs()).div_small(3)).negate_if(w.neg);
    check("cbrt", -16000..16000, true, 0.01, |x| Some(power::cbrt(x)), third);
}
