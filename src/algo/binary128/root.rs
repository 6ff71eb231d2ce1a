//! The square root.

use super::Quad;
use super::wide::{Wide, divide, multiply};

impl Quad {
    /// The square root; NaN for a negative number other than -0.
    pub fn sqrt(self) -> Quad {
        let Some(p) = self.parts() else {
            if let Some(nan) = self.propagate(self) {
                return nan;
            }
            return if self.is_zero() || !self.is_sign_negative() { self } else { Quad::NAN };
        };
        if p.negative {
            return Quad::NAN;
        }
        // An even exponent and a radicand of 256 bits with its leading bit at 254 or 255: the root has 128 bits.
        let odd = p.exponent & 1;
        let radicand = Wide { high: p.significand << (14 + odd), low: 0 };
        let mut root = first_guess(radicand.high);
        // Newton's iteration doubles the 50 good bits twice; it approaches from above, but for the last place.
        for _ in 0..2 {
            let quotient = if radicand.high < root { divide(radicand, root).0 } else { u128::MAX };
            root = (root >> 1) + (quotient >> 1) + (root & quotient & 1);
        }
        while multiply(root, root) > radicand {
            root -= 1;
        }
        let next = |r: u128| r.checked_add(1).filter(|n| multiply(*n, *n) <= radicand);
        while let Some(larger) = next(root) {
            root = larger;
        }
        let exact = multiply(root, root) == radicand;
        Quad::pack(false, (p.exponent - odd) / 2, root | u128::from(!exact))
    }
}

/// The root of `high × 2^128`, right to about 50 bits, from above.
fn first_guess(high: u128) -> u128 {
    // High / 2^128 is in [1/4, 1), its root in [1/2, 1].
    let fraction = (high >> 75) as u64; // 53 bits
    let root = libm::sqrt(fraction as f64 * (1.0 / (1u64 << 53) as f64));
    let scaled = (root * (1u64 << 52) as f64) as u64 + 2;
    if scaled >= 1 << 52 { u128::MAX } else { u128::from(scaled) << 76 }
}
