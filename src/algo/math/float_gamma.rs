//! The complementary error function and the gamma function of `float`, as in [`super::float`]: one step in `double` with a relative error
//! below 2^-35.

use super::float::{ERF, by_double, polynomial, power_of_e, rounded};
use super::instructions::trunc;
use super::{double, piecewise};

/// erfc x.
#[inline]
pub fn erfc(x: f32) -> f32 {
    let wide = f64::from(x);
    let (a, s) = (wide.abs(), wide * wide);
    let value = if a < 0.25 {
        1.0 - wide * polynomial(&ERF, s)
    } else if a < 10.0
        && let Some(scaled) = piecewise::rough_scaled_erfc(a)
    {
        let value = power_of_e(-s) * scaled;
        if x > 0.0 { value } else { 2.0 - value }
    } else {
        f64::NAN
    };
    rounded::<18>(value).unwrap_or_else(|| erfc_by_double(x))
}

#[inline(never)]
fn erfc_by_double(x: f32) -> f32 {
    by_double(x, double::erfc, &[(0xb76c9f62, 0x3f800085)])
}

/// Γ(x): for x from 1 to 20 by that of its fraction and 1.
#[inline]
pub fn tgamma(x: f32) -> f32 {
    let wide = f64::from(x);
    if x > 1e-6 && x < 20.0 {
        let whole = trunc(wide);
        if let Some(mut value) = piecewise::rough_gamma(wide - whole) {
            let mut factor = wide - 1.0;
            if whole == 0.0 {
                value /= wide;
            }
            while factor >= 1.0 {
                value *= factor;
                factor -= 1.0;
            }
            if let Some(y) = rounded::<18>(value) {
                return y;
            }
        }
    }
    tgamma_by_double(x)
}

#[inline(never)]
fn tgamma_by_double(x: f32) -> f32 {
    by_double(x, double::tgamma, &[(0x27de86a9, 0x57134133), (0x27e05475, 0x57121211)])
}
