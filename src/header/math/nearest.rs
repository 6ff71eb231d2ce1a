//! Rounding to whole numbers: `long double`, halfway cases away from 0, and integer results.

use super::real;
use crate::abi::{LongDouble, c_int, c_long, c_longlong, c_uint, export};
use crate::algo::math::bits::{Direction, fromfp as whole_within, round_to, to_i64};
use crate::algo::math::real::Real;

/// The nearest whole number, halfway cases away from 0: adding a half would round twice, so the fraction decides.
fn away(x: f64) -> f64 {
    libm::round(x)
}

fn away_f(x: f32) -> f32 {
    libm::roundf(x)
}

fn long_away(x: LongDouble) -> LongDouble {
    round_to(x, Direction::NearestAway)
}

unary_in_type! {
    /// The nearest whole number, halfway cases away from 0.
    round roundf roundl: away, away_f, long_away;
}

macro_rules! long {
    ($($(#[$doc:meta])* $d:ident $l:ident: $direction:ident;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $l(lo: u64, hi: u64) -> LongDouble {
            round_to(real(lo, hi), Direction::$direction)
        }
    )* };
}

long! {
    /// The least whole number that is not below x.
    ceil ceill: Up;
    /// The greatest whole number that is not above x.
    floor floorl: Down;
    /// The whole number next to x in the direction of 0.
    trunc truncl: Zero;
    /// The nearest whole number, halfway cases to even.
    rint rintl: NearestEven;
    /// The nearest whole number, halfway cases to even.
    nearbyint nearbyintl: NearestEven;
    /// The nearest whole number, halfway cases to even (C23).
    roundeven roundevenl: NearestEven;
}

// Results outside the range of the type are clamped to it, as wasm's saturating conversions do.

fn even<F: Real>(x: F) -> i64 {
    to_i64(x, Direction::NearestEven)
}

fn clamp(n: i64) -> c_long {
    n.clamp(c_long::MIN as i64, c_long::MAX as i64) as c_long
}

fn even_long<F: Real>(x: F) -> c_long {
    clamp(even(x))
}

fn away_long<F: Real>(x: F) -> c_long {
    clamp(away_i64(x))
}

fn away_i64<F: Real>(x: F) -> i64 {
    to_i64(x, Direction::NearestAway)
}

to_integer! {
    /// The nearest `long`, halfway cases to even.
    lrint lrintf lrintl -> c_long: even_long, even_long, even_long;
    /// The nearest `long`, halfway cases away from 0.
    lround lroundf lroundl -> c_long: away_long, away_long, away_long;
    /// The nearest `long long`, halfway cases to even.
    llrint llrintf llrintl -> c_longlong: even, even, even;
    /// The nearest `long long`, halfway cases away from 0.
    llround llroundf llroundl -> c_longlong: away_i64, away_i64, away_i64;
}

macro_rules! within {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $signed:literal;)*) => { $(
        $(#[$doc])*
        #[export]
        pub unsafe extern "C" fn $d(x: f64, direction: c_int, width: c_uint) -> f64 {
            whole_within(x, direction as u32, width, $signed)
        }
        $(#[$doc])*
        #[export]
        pub unsafe extern "C" fn $f(x: f32, direction: c_int, width: c_uint) -> f32 {
            whole_within(x, direction as u32, width, $signed)
        }
        $(#[$doc])*
        #[export]
        pub unsafe extern "C" fn $l(lo: u64, hi: u64, direction: c_int, width: c_uint) -> LongDouble {
            whole_within(real(lo, hi), direction as u32, width, $signed)
        }
    )* };
}

within! {
    /// x rounded to a whole number in a `FP_INT_…` direction; NaN if that does not fit `width` bits (ISO C23 7.12.10.10).
    fromfp fromfpf fromfpl: true;
    /// As `fromfp`, for unsigned integers (ISO C23 7.12.10.10).
    ufromfp ufromfpf ufromfpl: false;
    /// As `fromfp`; there is no inexact exception to raise here (ISO C23 7.12.10.11).
    fromfpx fromfpxf fromfpxl: true;
    /// As `ufromfp`; there is no inexact exception to raise here (ISO C23 7.12.10.11).
    ufromfpx ufromfpxf ufromfpxl: false;
}
