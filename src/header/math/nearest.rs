//! Rounding to whole numbers: `long double`, halfway cases away from 0, and integer results.

use crate::abi::real;
use crate::abi::{LongDouble, c_int, c_long, c_longlong, c_uint, export};
use crate::algo::math::bits::{Direction, fromfp as whole_within, round_to};
use crate::algo::math::double_basic::{self, to_nearest, to_nearest_away};
use crate::algo::math::rounding::{
    away, away_f, away_f_long, away_l, away_l_long, even, even_f, even_f_long, even_l, even_l_long, long_away,
};

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
