//! The unevaluated sum of two `f64`: some 106 bits, for `double` functions that the libm crate computes too roughly.
//!
//! The error-free sums and products are Knuth's and Dekker's; `hi` is always the sum rounded to nearest.

use super::constants::EXP2_64THS;

/// `hi + lo`.
#[derive(Clone, Copy)]
pub struct Pair {
    /// The sum rounded.
    pub hi: f64,
    /// The rest.
    pub lo: f64,
}

/// ln 2.
pub const LN2: Pair = Pair { hi: 0.6931471805599453, lo: 2.3190468138462996e-17 };
/// π.
pub const PI: Pair = Pair { hi: 3.141592653589793, lo: 1.2246467991473532e-16 };
/// 2/√π.
pub const TWO_OVER_SQRT_PI: Pair = Pair { hi: 1.1283791670955126, lo: 1.533545961316588e-17 };
/// ln √(2π).
pub const LN_SQRT_2PI: Pair = Pair { hi: 0.9189385332046728, lo: -3.8782941580672414e-17 };

/// ln 2 / 64 in three parts of which the first two have 34 bits at most: their products with 18-bit integers are exact.
pub const LN2_64TH: [f64; 3] = [0.010830424695996044, 2.5310172163378727e-13, 3.272147545734488e-23];

/// a + b exactly, for |a| ≥ |b| or a = 0.
#[inline]
fn quick_sum(a: f64, b: f64) -> Pair {
    let hi = a + b;
    Pair { hi, lo: b - (hi - a) }
}

impl Pair {
    /// A number.
    #[inline]
    pub const fn new(x: f64) -> Pair {
        Pair { hi: x, lo: 0.0 }
    }

    /// a + b exactly.
    #[inline]
    pub fn sum(a: f64, b: f64) -> Pair {
        let hi = a + b;
        let part = hi - a;
        Pair { hi, lo: (a - (hi - part)) + (b - part) }
    }

    /// a × b exactly, for numbers below 2^990 with a product above 2^-960.
    #[inline]
    pub fn product(a: f64, b: f64) -> Pair {
        let halves = |x: f64| {
            let t = 134_217_729.0 * x; // 2^27 + 1
            let high = t - (t - x);
            (high, x - high)
        };
        let hi = a * b;
        let ((a1, a0), (b1, b0)) = (halves(a), halves(b));
        Pair { hi, lo: ((a1 * b1 - hi) + a1 * b0 + a0 * b1) + a0 * b0 }
    }

    /// self + b.
    #[inline]
    pub fn add(self, b: Pair) -> Pair {
        let s = Pair::sum(self.hi, b.hi);
        let t = Pair::sum(self.lo, b.lo);
        let u = quick_sum(s.hi, s.lo + t.hi);
        quick_sum(u.hi, u.lo + t.lo)
    }

    /// self + b.
    #[inline]
    pub fn plus(self, b: f64) -> Pair {
        self.add(Pair::new(b))
    }

    /// -self.
    #[inline]
    pub fn negate(self) -> Pair {
        Pair { hi: -self.hi, lo: -self.lo }
    }

    /// self - b.
    #[inline]
    pub fn sub(self, b: Pair) -> Pair {
        self.add(b.negate())
    }

    /// self × b.
    #[inline]
    pub fn mul(self, b: Pair) -> Pair {
        let p = Pair::product(self.hi, b.hi);
        quick_sum(p.hi, p.lo + (self.hi * b.lo + self.lo * b.hi))
    }

    /// self × b.
    #[inline]
    pub fn times(self, b: f64) -> Pair {
        self.mul(Pair::new(b))
    }

    /// self × 2^n, for an n that overflows nothing.
    #[inline]
    pub fn scale(self, n: f64) -> Pair {
        Pair { hi: self.hi * n, lo: self.lo * n }
    }

    /// self ÷ b.
    #[inline]
    pub fn div(self, b: Pair) -> Pair {
        let q = self.hi / b.hi;
        let rest = self.sub(b.times(q));
        let q1 = rest.hi / b.hi;
        let rest = rest.sub(b.times(q1));
        quick_sum(q, q1).plus(rest.hi / b.hi)
    }

    /// self ÷ b.
    #[inline]
    pub fn over(self, b: f64) -> Pair {
        let q = self.hi / b;
        let p = Pair::product(q, b);
        quick_sum(q, ((self.hi - p.hi) - p.lo + self.lo) / b)
    }

    /// √self.
    #[inline]
    pub fn sqrt(self) -> Pair {
        let s = super::instructions::sqrt(self.hi);
        if s == 0.0 {
            return Pair::new(s);
        }
        let rest = self.sub(Pair::product(s, s));
        quick_sum(s, rest.hi / (2.0 * s))
    }
}

/// The whole number next to x, for |x| < 2^51.
#[inline]
pub fn nearest(x: f64) -> f64 {
    (x + 6_755_399_441_055_744.0) - 6_755_399_441_055_744.0
}

/// 2^n, for n in [-1022, 1023].
#[inline]
pub fn two_to(n: i32) -> f64 {
    f64::from_bits(((n + 1023) as u64) << 52)
}

/// x as `(n, r)` with x = n ln 2 / 64 + r: for |x| < 2^12.
#[inline]
fn split(x: Pair) -> (i32, Pair) {
    let n = nearest(x.hi * (64.0 * core::f64::consts::LOG2_E));
    let r = Pair::sum(x.hi - n * LN2_64TH[0], -(n * LN2_64TH[1]));
    (n as i32, r.add(Pair::sum(x.lo, -(n * LN2_64TH[2]))))
}

/// n as `(k, 2^(i/64))` with n = 64 k + i.
#[inline]
pub fn power_of_two(n: i32) -> (i32, Pair) {
    let k = (n + 32) >> 6;
    (k, EXP2_64THS.get((n - 64 * k + 32) as usize).copied().unwrap_or(Pair::new(1.0)))
}

/// e^x as `(k, t)`: 2^k (1 + t) with |t| ≤ 0.42, and k = 0 for |x| < 0.34. t has a relative error below 2^-61, and an
/// absolute one below 2^-66.
pub fn exp_parts(x: Pair) -> (i32, Pair) {
    let (n, r) = split(x);
    let (k, power) = power_of_two(n);
    // e^r - 1: the first term in full, the square as a pair, the rest is 2^-18 of it.
    let v = r.hi;
    let tail = v * v * v * (1.0 / 6.0 + v * (1.0 / 24.0 + v * (1.0 / 120.0 + v * (1.0 / 720.0 + v / 5040.0))));
    let t = r.add(Pair::product(v, v).scale(0.5)).plus(tail + v * r.lo);
    if n & 63 == 0 {
        return (k, t);
    }
    (k, power.mul(t).add(Pair::sum(power.hi - 1.0, power.lo)))
}

/// ln(1 + f), for 1 + f positive and below 2^990; with a relative error below 2^-60, and absolutely below 2^-63.
pub fn log1p(f: Pair) -> Pair {
    let y = libm::log1p(f.hi);
    let (k, t) = exp_parts(Pair::new(-y));
    // (1 + f) e^-y is 1 + d with a tiny d.
    let d = if k == 0 {
        f.add(t).add(f.mul(t))
    } else {
        let half = two_to(k / 2);
        let m = f.plus(1.0).scale(half).scale(two_to(k - k / 2));
        m.plus(-1.0).add(m.mul(t))
    };
    Pair::new(y).plus(d.hi - 0.5 * d.hi * d.hi)
}

/// ln x, for x in [2^-1022, 2^990]; as [`log1p`].
pub fn log(x: Pair) -> Pair {
    let y = libm::log(x.hi);
    let (k, t) = exp_parts(Pair::new(-y));
    let half = two_to(k / 2);
    let m = x.scale(half).scale(two_to(k - k / 2));
    let d = m.plus(-1.0).add(m.mul(t));
    Pair::new(y).plus(d.hi - 0.5 * d.hi * d.hi)
}
