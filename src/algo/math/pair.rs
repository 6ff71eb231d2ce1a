//! The unevaluated sum of two `f64`: some 106 bits, for `double` functions that the libm crate computes too roughly.
//!
//! The error-free sums and products are Knuth's and Dekker's; `hi` is always the sum rounded to nearest.

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

/// a + b exactly, for |a| ≥ |b| or a = 0.
#[inline]
fn quick_sum(a: f64, b: f64) -> Pair {
    let hi = a + b;
    Pair { hi, lo: b - (hi - a) }
}

/// The first 26 bits of x.
#[inline(always)]
pub fn top_half(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & !0x7ff_ffff)
}

/// a × b in two parts, with an error of 2^-78 of it: the first is the product of the first halves. For numbers as in [`Pair::product`].
#[inline(always)]
pub fn parts_of_product(a: f64, b: f64) -> (f64, f64) {
    let (a1, b1) = (top_half(a), top_half(b));
    (a1 * b1, a1 * (b - b1) + (a - a1) * b)
}

/// x² in two parts, as [`parts_of_product`].
#[inline(always)]
pub fn parts_of_square(x: f64) -> (f64, f64) {
    let top = top_half(x);
    (top * top, (x - top) * (x + top))
}

/// What a × b lacks to c, which it is next to.
#[inline(always)]
pub fn lack_of_product(c: f64, a: f64, b: f64) -> f64 {
    let (high, low) = parts_of_product(a, b);
    (c - high) - low
}

/// What x² lacks to c, which it is next to.
#[inline(always)]
pub fn lack_of_square(c: f64, x: f64) -> f64 {
    let (high, low) = parts_of_square(x);
    (c - high) - low
}

/// √(high + low) in two parts, for a positive `high` and a `low` below its last place.
#[inline(always)]
pub fn parts_of_root(high: f64, low: f64) -> (f64, f64) {
    let root = super::instructions::sqrt(high);
    (root, (lack_of_square(high, root) + low) / (root + root))
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
