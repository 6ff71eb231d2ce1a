//! A binary floating-point number with a 256-bit significand.
//!
//! This is the working format of everything in this module that must be accurate to the last bit: with more than twice the
//! digits of the widest result, plain textbook series give results that round correctly in all but the rarest cases.
//! There are no infinities and NaNs: [`super::real`] takes care of special values before it comes here.
//!
//! Every operation rounds to odd (a bit that is lost sets the lowest one), so that an exact sum, product, quotient or
//! square root can afterwards be rounded to a narrower format as if there had been one rounding only.

use super::limbs::{columns, leading_zeros, shift_left, shift_right, shifted, upper_columns};
use core::cmp::Ordering;

/// Limbs of 32 bits in a significand, least significant first.
pub const LIMBS: usize = 8;
/// Bits in a significand.
pub const BITS: i32 = 256;

/// `±0.m × 2^exp`; the top bit of `m` is set, unless the number is 0 and all of `m` is.
#[derive(Clone, Copy)]
pub struct Wide {
    /// Whether the number is negative.
    pub neg: bool,
    /// The exponent: the magnitude is in `[2^(exp-1), 2^exp)`.
    pub exp: i32,
    /// The significand.
    pub m: [u32; LIMBS],
}

impl Wide {
    /// 0.
    pub const ZERO: Wide = Wide { neg: false, exp: 0, m: [0; LIMBS] };
    /// 1.
    pub const ONE: Wide = Wide { neg: false, exp: 1, m: [0, 0, 0, 0, 0, 0, 0, 1 << 31] };

    /// `0.m × 2^exp`, with the limbs most significant first as they are printed.
    pub const fn constant(exp: i32, m: [u32; LIMBS]) -> Wide {
        Wide { neg: false, exp, m: [m[7], m[6], m[5], m[4], m[3], m[2], m[1], m[0]] }
    }

    /// `±0.a × 2^exp` for limbs in any state, with more of them than a significand has or as many.
    pub fn normalized<const N: usize>(neg: bool, exp: i32, mut a: [u32; N]) -> Wide {
        let zeros = leading_zeros(&a);
        if zeros as usize >= 32 * N {
            return Wide::ZERO;
        }
        if zeros != 0 {
            shift_left(&mut a, zeros);
        }
        let mut m = [0; LIMBS];
        let mut lost = 0;
        for (i, limb) in a.iter().enumerate() {
            match m.get_mut((i + LIMBS).wrapping_sub(N)) {
                Some(slot) => *slot = *limb,
                None => lost |= *limb,
            }
        }
        m[0] |= (lost != 0) as u32;
        Wide { neg, exp: exp - zeros as i32, m }
    }

    /// The integer `n × 2^exp`.
    pub fn from_u128(neg: bool, n: u128, exp: i32) -> Wide {
        let a = [0, 0, 0, 0, n as u32, (n >> 32) as u32, (n >> 64) as u32, (n >> 96) as u32];
        Wide::normalized(neg, exp + 128, a)
    }

    /// The integer `n`.
    pub fn from_i64(n: i64) -> Wide {
        let a = n.unsigned_abs();
        Wide::normalized(n < 0, 64, [0, 0, 0, 0, 0, 0, a as u32, (a >> 32) as u32])
    }

    /// Whether the number is 0.
    #[inline]
    pub fn is_zero(&self) -> bool {
        self.m[LIMBS - 1] == 0
    }

    /// The number times `2^n`.
    #[inline]
    pub fn scale(self, n: i32) -> Wide {
        Wide { exp: self.exp + n, ..self }
    }

    /// The number with the other sign.
    #[inline]
    pub fn negate(self) -> Wide {
        Wide { neg: !self.neg, ..self }
    }

    /// The number with the sign changed if `change`.
    #[inline]
    pub fn negate_if(self, change: bool) -> Wide {
        Wide { neg: self.neg != change, ..self }
    }

    /// The magnitude.
    #[inline]
    pub fn abs(self) -> Wide {
        Wide { neg: false, ..self }
    }

    /// How the magnitudes compare.
    pub fn cmp_abs(&self, other: &Wide) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            (true, true) => return Ordering::Equal,
            (true, false) => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            _ => {}
        }
        if self.exp != other.exp {
            return if self.exp < other.exp { Ordering::Less } else { Ordering::Greater };
        }
        let mut i = LIMBS;
        while i > 0 {
            i -= 1;
            if self.m[i] != other.m[i] {
                return if self.m[i] < other.m[i] { Ordering::Less } else { Ordering::Greater };
            }
        }
        Ordering::Equal
    }

    /// Whether the magnitude is below `2^exp`.
    #[inline]
    pub fn below(&self, exp: i32) -> bool {
        self.is_zero() || self.exp <= exp
    }

    /// Whether `self < other`.
    pub fn less(&self, other: &Wide) -> bool {
        match (self.neg && !self.is_zero(), other.neg && !other.is_zero()) {
            (false, false) => self.cmp_abs(other).is_lt(),
            (true, true) => self.cmp_abs(other).is_gt(),
            (neg, _) => neg,
        }
    }

    /// `self + b`.
    pub fn add(self, b: Wide) -> Wide {
        if self.is_zero() {
            return b;
        }
        if b.is_zero() {
            return self;
        }
        let (large, small) = if self.cmp_abs(&b) == Ordering::Less { (b, self) } else { (self, b) };
        // One limb below for the bits that a subtraction needs.
        let [x0, x1, x2, x3] = large.pairs();
        let [y0, y1, y2, y3] = small.pairs();
        let mut x = [0, x0, x1, x2, x3];
        let distance = large.exp.wrapping_sub(small.exp);
        let y = shifted([0, y0, y1, y2, y3], if (0..320).contains(&distance) { distance as u32 } else { 319 });
        let minus = large.neg != small.neg;
        let mut carry = minus;
        for (a, b) in x.iter_mut().zip(&y) {
            let (sum, first) = a.overflowing_add(if minus { !*b } else { *b });
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            (*a, carry) = (sum, first | second);
        }
        let mut exp = large.exp;
        if carry && !minus {
            x = shifted(x, 1);
            x[4] |= 1 << 63;
            exp += 1;
        } else if x[4] >> 63 == 0 {
            let limbs: [u32; LIMBS + 2] = core::array::from_fn(|i| (x[i / 2] >> (32 * (i % 2))) as u32);
            return Wide::normalized(large.neg, exp, limbs);
        }
        x[1] |= u64::from(x[0] != 0);
        let mut m = [0; LIMBS];
        for (limbs, pair) in m.chunks_exact_mut(2).zip(&x[1..]) {
            limbs[0] = *pair as u32;
            limbs[1] = (*pair >> 32) as u32;
        }
        Wide { neg: large.neg, exp, m }
    }

    /// The significand in limbs of 64 bits.
    #[inline(always)]
    fn pairs(&self) -> [u64; 4] {
        let pair = |i: usize| u64::from(self.m[2 * i + 1]) << 32 | u64::from(self.m[2 * i]);
        [pair(0), pair(1), pair(2), pair(3)]
    }

    /// `self - b`.
    #[inline]
    pub fn sub(self, b: Wide) -> Wide {
        self.add(b.negate())
    }

    /// `self × b`.
    pub fn mul(self, b: Wide) -> Wide {
        if self.is_zero() || b.is_zero() {
            return Wide::ZERO;
        }
        let (x, y, mut carry) = (&self.m, &b.m, 0u64);
        #[rustfmt::skip]
        let low = columns!([x y carry]
            (0 0)
            (0 1, 1 0)
            (0 2, 1 1, 2 0)
            (0 3, 1 2, 2 1, 3 0)
            (0 4, 1 3, 2 2, 3 1, 4 0)
            (0 5, 1 4, 2 3, 3 2, 4 1, 5 0)
            (0 6, 1 5, 2 4, 3 3, 4 2, 5 1, 6 0)
        );
        let mut p = [0u32; 2 * LIMBS];
        p[..LIMBS - 1].copy_from_slice(&low);
        p[LIMBS - 1..2 * LIMBS - 1].copy_from_slice(&upper_columns!([x y carry]));
        p[2 * LIMBS - 1] = carry as u32;
        // The product of two significands in [1/2, 1) is in [1/4, 1): one bit to shift at most.
        let shift = p[2 * LIMBS - 1] >> 31 ^ 1;
        let mut m = [0; LIMBS];
        let mut lost = p[LIMBS - 1] << shift;
        let mut i = 0;
        while i < LIMBS {
            m[i] = (((p[i + LIMBS] as u64) << 32 | p[i + LIMBS - 1] as u64) << shift >> 32) as u32;
            if i + 1 < LIMBS {
                lost |= p[i];
            }
            i += 1;
        }
        m[0] |= (lost != 0) as u32;
        Wide { neg: self.neg != b.neg, exp: self.exp + b.exp - shift as i32, m }
    }

    /// `self²`.
    #[inline]
    pub fn square(self) -> Wide {
        self.mul(self)
    }

    /// `self × n`.
    pub fn mul_small(self, n: u32) -> Wide {
        let mut p = [0u32; LIMBS + 1];
        let mut carry = 0u64;
        let mut i = 0;
        while i < LIMBS {
            carry += self.m[i] as u64 * n as u64;
            p[i] = carry as u32;
            carry >>= 32;
            i += 1;
        }
        p[LIMBS] = carry as u32;
        Wide::normalized(self.neg, self.exp + 32, p)
    }

    /// `self ÷ n`, for `n` not 0.
    pub fn div_small(self, n: u32) -> Wide {
        let n = (n.max(1)) as u64;
        let mut q = [0u32; LIMBS + 2];
        let mut rest = 0u64;
        let mut i = LIMBS + 2;
        while i > 1 {
            i -= 1;
            rest = rest << 32 | if i >= 2 { self.m[i - 2] as u64 } else { 0 };
            q[i] = (rest / n) as u32;
            rest %= n;
        }
        q[0] = (rest != 0) as u32;
        Wide::normalized(self.neg, self.exp, q)
    }

    /// `self ÷ b`, for `b` not 0.
    pub fn div(self, b: Wide) -> Wide {
        if self.is_zero() || b.is_zero() {
            return Wide::ZERO;
        }
        // Schoolbook division in base 2^32. The dividend is taken as a half of its significand, so that it is less than
        // the divisor, with as many zero limbs below as quotient limbs are wanted.
        let mut rest = [0u32; 2 * LIMBS + 2];
        let mut top = [0u32; LIMBS + 1];
        top[1..].copy_from_slice(&self.m);
        shift_right(&mut top, 1);
        rest[LIMBS..=2 * LIMBS].copy_from_slice(&top);
        let v = &b.m;
        let (v1, v0) = (v[LIMBS - 1] as u64, v[LIMBS - 2] as u64);
        let mut q = [0u32; LIMBS + 2];
        let mut j = LIMBS + 1;
        while j > 0 {
            j -= 1;
            // rest[j + LIMBS], rest[j + LIMBS - 1], … is less than v × 2^32.
            let high = (rest[j + LIMBS] as u64) << 32 | rest[j + LIMBS - 1] as u64;
            let mut guess = if rest[j + LIMBS] as u64 >= v1 { 0xffff_ffff } else { high / v1 };
            let mut over = high.wrapping_sub(guess.wrapping_mul(v1));
            while over <= 0xffff_ffff && guess * v0 > (over << 32 | rest[j + LIMBS - 2] as u64) {
                guess -= 1;
                over += v1;
            }
            let mut borrow = 0i64;
            let mut carry = 0u64;
            let mut i = 0;
            while i < LIMBS {
                carry += guess * v[i] as u64;
                let d = rest[i + j] as i64 - (carry as u32) as i64 + borrow;
                rest[i + j] = d as u32;
                borrow = d >> 32;
                carry >>= 32;
                i += 1;
            }
            let d = rest[j + LIMBS] as i64 - carry as i64 + borrow;
            rest[j + LIMBS] = d as u32;
            if d < 0 {
                guess -= 1;
                let mut carry = 0u64;
                let mut i = 0;
                while i < LIMBS {
                    carry += rest[i + j] as u64 + v[i] as u64;
                    rest[i + j] = carry as u32;
                    carry >>= 32;
                    i += 1;
                }
                rest[j + LIMBS] = rest[j + LIMBS].wrapping_add(carry as u32);
            }
            q[j + 1] = guess as u32;
        }
        q[0] = rest.iter().any(|limb| *limb != 0) as u32;
        Wide::normalized(self.neg != b.neg, self.exp - b.exp + 1, q)
    }

    /// `1 ÷ self`, for `self` not 0.
    pub fn recip(self) -> Wide {
        Wide::ONE.div(self)
    }

    /// `√self`, for `self` not negative.
    pub fn sqrt(self) -> Wide {
        if self.is_zero() {
            return self;
        }
        // x is in [1/4, 1); y converges to 1/√x, doubling its 50 correct digits twice, and the root's a third time.
        let half = self.exp.div_euclid(2) + self.exp.rem_euclid(2);
        let x = Wide { neg: false, exp: self.exp - 2 * half, m: self.m };
        let mut y = Wide::from_f64(reciprocal_root(x.to_f64()));
        for _ in 0..2 {
            let d = Wide::ONE.sub(x.mul(y.square()));
            y = y.add(y.mul(d).scale(-1));
        }
        let s = x.mul(y);
        let d = x.sub(s.square());
        s.add(d.mul(y).scale(-1)).scale(half)
    }

    /// The number rounded towards zero, to about 53 bits, and flushed to zero or infinity outside the range of `f64`.
    pub fn to_f64(self) -> f64 {
        if self.is_zero() || self.exp < -1021 {
            return 0.0;
        }
        if self.exp > 1024 {
            return if self.neg { f64::NEG_INFINITY } else { f64::INFINITY };
        }
        let fraction = ((self.m[7] as u64) << 32 | self.m[6] as u64) >> 11 & ((1 << 52) - 1);
        f64::from_bits((self.neg as u64) << 63 | ((self.exp + 1022) as u64) << 52 | fraction)
    }

    /// A finite `f64`.
    pub fn from_f64(x: f64) -> Wide {
        let bits = x.to_bits();
        let (biased, fraction) = ((bits >> 52 & 0x7ff) as i32, bits & ((1 << 52) - 1));
        let (n, exp) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
        Wide::from_u128(x.is_sign_negative(), n as u128, exp)
    }

    /// The nearest integer (halfway cases to even) as a number, and its low 64 bits with two's complement sign.
    pub fn round(self) -> (Wide, i64) {
        if self.is_zero() || self.exp < 0 {
            return (Wide::ZERO, 0);
        }
        if self.exp >= BITS {
            return (self, 0);
        }
        let drop = (BITS - self.exp) as u32;
        let mut a = [0u32; LIMBS + 1];
        a[..LIMBS].copy_from_slice(&self.m);
        // The integer, with one bit and a sticky bit of the fraction.
        if drop >= 2 {
            shift_right(&mut a, drop - 2);
        } else {
            shift_left(&mut a, 2 - drop);
        }
        let round_up = a[0] & 2 != 0 && a[0] & 5 != 0;
        shift_right(&mut a, 2);
        // The sticky bit of the shift itself says nothing that counts: clear it by recomputing the lowest bit.
        let low = self.bit(drop);
        a[0] = a[0] & !1 | low as u32;
        if round_up {
            for limb in &mut a {
                let (sum, carry) = limb.overflowing_add(1);
                *limb = sum;
                if !carry {
                    break;
                }
            }
        }
        let n = ((a[1] as u64) << 32 | a[0] as u64) as i64;
        let n = if self.neg { n.wrapping_neg() } else { n };
        (Wide::normalized(self.neg, 32 * (LIMBS as i32 + 1), a), n)
    }

    /// Bit `n` of the significand, counted from the lowest.
    fn bit(&self, n: u32) -> bool {
        self.m.get((n / 32) as usize).is_some_and(|limb| limb >> (n % 32) & 1 != 0)
    }

    /// Whether the number is an integer; and if so, whether it is odd.
    pub fn integer(self) -> (bool, bool) {
        if self.is_zero() || self.exp > BITS {
            return (true, false);
        }
        if self.exp <= 0 {
            return (false, false);
        }
        let drop = (BITS - self.exp) as u32;
        let mut i = 0;
        let mut whole = true;
        while i < LIMBS as u32 {
            let limb = self.m[i as usize];
            if 32 * i + 32 <= drop {
                whole &= limb == 0;
            } else if 32 * i < drop {
                whole &= limb << (32 - (drop - 32 * i)) == 0;
            }
            i += 1;
        }
        (whole, whole && self.bit(drop))
    }
}

/// About `1/√x`, for `x` in [1/4, 1): a linear guess and Newton's iterations.
fn reciprocal_root(x: f64) -> f64 {
    let mut y = 2.3 - 1.35 * x;
    for _ in 0..6 {
        y *= 1.5 - 0.5 * x * y * y;
    }
    y
}
