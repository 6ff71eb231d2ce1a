//! Rounding to whole numbers: `long double`, halfway cases away from 0, and integer results.

use super::real;
use crate::abi::{LongDouble, c_int, c_long, c_longlong, c_uint, export};
use crate::algo::math::bits::{Direction, fromfp as whole_within, round_to, to_i64};
use crate::algo::math::double_basic::{self, to_nearest, to_nearest_away};

fn long_away(x: LongDouble) -> LongDouble {
    round_to(x, Direction::NearestAway)
}

unary! {
    /// The nearest whole number, halfway cases away from 0.
    round roundf roundl: double_basic::round, double_basic::round, long_away;
}

macro_rules! long {
    ($($(#[$doc:meta])* $d:ident $l:ident: $direction:ident;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64) -> LongDouble {
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

fn clamp(n: i64) -> c_long {
    n.clamp(c_long::MIN as i64, c_long::MAX as i64) as c_long
}

fn even(x: f64) -> c_long {
    clamp(to_nearest(x))
}

fn away(x: f64) -> c_long {
    clamp(to_nearest_away(x))
}

fn even_f(x: f32) -> i64 {
    to_nearest(x as f64)
}

fn away_f(x: f32) -> i64 {
    to_nearest_away(x as f64)
}

fn even_f_long(x: f32) -> c_long {
    even(x as f64)
}

fn away_f_long(x: f32) -> c_long {
    away(x as f64)
}

fn even_l(x: LongDouble) -> i64 {
    to_i64(x, Direction::NearestEven)
}

fn away_l(x: LongDouble) -> i64 {
    to_i64(x, Direction::NearestAway)
}

fn even_l_long(x: LongDouble) -> c_long {
    clamp(even_l(x))
}

fn away_l_long(x: LongDouble) -> c_long {
    clamp(away_l(x))
}

to_integer! {
    /// The nearest `long`, halfway cases to even.
    lrint lrintf lrintl -> c_long: even, even_f_long, even_l_long;
    /// The nearest `long`, halfway cases away from 0.
    lround lroundf lroundl -> c_long: away, away_f_long, away_l_long;
    /// The nearest `long long`, halfway cases to even.
    llrint llrintf llrintl -> c_longlong: to_nearest, even_f, even_l;
    /// The nearest `long long`, halfway cases away from 0.
    llround llroundf llroundl -> c_longlong: to_nearest_away, away_f, away_l;
}

macro_rules! within {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $signed:literal;)*) => { $(
        $(#[$doc])*
        #[export]
        pub extern "C" fn $d(x: f64, direction: c_int, width: c_uint) -> f64 {
            whole_within(x, direction as u32, width, $signed)
        }
        $(#[$doc])*
        #[export]
        pub extern "C" fn $f(x: f32, direction: c_int, width: c_uint) -> f32 {
            whole_within(x, direction as u32, width, $signed)
        }
        $(#[$doc])*
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64, direction: c_int, width: c_uint) -> LongDouble {
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
