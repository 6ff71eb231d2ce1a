//! Maximum, minimum and positive difference.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::algo::math::bits;
use crate::algo::math::real::Real;

macro_rules! of_numbers {
    ($max:ident, $min:ident, $difference:ident, $float:ty) => {
        #[inline(always)]
        pub(crate) fn $max(x: $float, y: $float) -> $float {
            if x > y {
                x
            } else if x < y {
                y
            } else if x == y {
                // Equal, or zeros: +0 is the larger one.
                <$float>::from_bits(x.to_bits() & y.to_bits())
            } else if x.is_nan() {
                y
            } else {
                x
            }
        }

        #[inline(always)]
        pub(crate) fn $min(x: $float, y: $float) -> $float {
            if x < y {
                x
            } else if x > y {
                y
            } else if x == y {
                <$float>::from_bits(x.to_bits() | y.to_bits())
            } else if x.is_nan() {
                y
            } else {
                x
            }
        }

        #[inline(always)]
        pub(crate) fn $difference(x: $float, y: $float) -> $float {
            if x > y {
                x - y
            } else if x <= y {
                0.0
            } else {
                x + y
            }
        }
    };
}

of_numbers!(max, min, difference, f64);
of_numbers!(max_f, min_f, difference_f, f32);

pub(crate) fn max_num<F: Real>(x: F, y: F) -> F {
    bits::maximum(x, y, true)
}

pub(crate) fn min_num<F: Real>(x: F, y: F) -> F {
    bits::minimum(x, y, true)
}

pub(crate) fn max_nan<F: Real>(x: F, y: F) -> F {
    bits::maximum(x, y, false)
}

pub(crate) fn min_nan<F: Real>(x: F, y: F) -> F {
    bits::minimum(x, y, false)
}

pub(crate) fn max_mag<F: Real>(x: F, y: F) -> F {
    bits::maximum_mag(x, y, false)
}

pub(crate) fn min_mag<F: Real>(x: F, y: F) -> F {
    bits::minimum_mag(x, y, false)
}

pub(crate) fn max_mag_num<F: Real>(x: F, y: F) -> F {
    bits::maximum_mag(x, y, true)
}

pub(crate) fn min_mag_num<F: Real>(x: F, y: F) -> F {
    bits::minimum_mag(x, y, true)
}
