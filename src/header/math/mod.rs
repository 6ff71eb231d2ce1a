//! `<math.h>`.
//!
//! wasm has no floating-point exceptions and `math_errhandling` is `MATH_ERREXCEPT`, as in wasi-libc: no function here
//! sets `errno`. The results for special values are those of ISO C23, Annex F.
//!
//! Each family is a table: the names for `double`, `float` and `long double`, and the functions that compute them.
//! `float` is computed in `double` and rounded; `double` by the libm crate, or in pairs of `f64` where that is off by more
//! than one unit in the last place; `long double` in 128 bits and, where those do not decide the rounding, in the wide
//! arithmetic of [`crate::algo::math`], which has Bessel functions and most of what is new in C23 as well.

/// The page of POSIX for a function, for its documentation.
macro_rules! page {
    ($name:ident) => {
        concat!("\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", stringify!($name), ".html>")
    };
}

/// Functions of one number: `name namef namel: double, float (computed in double), long double;`.
macro_rules! unary {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $double:path, $float:path, $long:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> f64 {
            $double(x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> f32 {
            $float(x as f64) as f32
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64) -> LongDouble {
            $long(real(lo, hi))
        }
    )* };
}

/// Functions of one number that are computed in its type: `name namef namel [-> result]: double, float, long double;`.
macro_rules! unary_in_type {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $double:path, $float:path, $long:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> f64 {
            $double(x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> f32 {
            $float(x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64) -> LongDouble {
            $long(real(lo, hi))
        }
    )* };
}

/// Functions of one number with an integer result: `name namef namel -> type: double, float, long double;`.
macro_rules! to_integer {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident -> $int:ty: $double:path, $float:path, $long:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> $int {
            $double(x) as $int
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> $int {
            $float(x) as $int
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64) -> $int {
            $long(real(lo, hi)) as $int
        }
    )* };
}

/// Functions of two numbers that are computed in their type, as [`unary_in_type`].
macro_rules! binary_in_type {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $double:path, $float:path, $long:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64, y: f64) -> f64 {
            $double(x, y)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32, y: f32) -> f32 {
            $float(x, y)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(xl: u64, xh: u64, yl: u64, yh: u64) -> LongDouble {
            $long(real(xl, xh), real(yl, yh))
        }
    )* };
}

/// Functions of a number and an integer: `name namef namel(type): double, float, long double;`.
macro_rules! with_integer {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident($int:ty): $path:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64, n: $int) -> f64 {
            $path(x, n)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32, n: $int) -> f32 {
            $path(x, n)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $l(lo: u64, hi: u64, n: $int) -> LongDouble {
            $path(real(lo, hi), n)
        }
    )* };
}

pub mod bessel;
mod bsd;
pub mod c23;
pub mod exp_log;
pub mod extremes;
pub mod gamma;
pub mod gnu;
pub mod instructions;
pub mod manipulation;
pub mod narrowing;
pub mod nearest;
pub mod payload;
mod power;
pub mod remainder;
pub mod trig;
