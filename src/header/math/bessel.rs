//! Bessel functions of the first (`j`) and second (`y`) kind.

use crate::abi::{c_int, export};
use crate::algo::math::piecewise;
use crate::algo::math::special::{jn as of_first_kind, yn as of_second_kind};

/// `name namef, order`: a Bessel function of fixed order.
macro_rules! of_order {
    ($($(#[$doc:meta])* $d:ident $f:ident: $compute:path, $order:literal;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> f64 {
            $compute($order, x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> f32 {
            $compute($order, x)
        }
    )* };
}

/// `name namef`: a function that is computed in `double`.
macro_rules! in_double {
    ($($(#[$doc:meta])* $d:ident $f:ident: $compute:path;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> f64 {
            $compute(x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> f32 {
            $compute(x.into()) as f32
        }
    )* };
}

in_double! {
    /// Bessel function of the first kind of order 0.
    j0 j0f: piecewise::j0;
    /// Bessel function of the first kind of order 1.
    j1 j1f: piecewise::j1;
}

of_order! {
    /// Bessel function of the second kind of order 0; -∞ at 0, NaN below.
    y0 y0f: of_second_kind, 0;
    /// Bessel function of the second kind of order 1; -∞ at 0, NaN below.
    y1 y1f: of_second_kind, 1;
}

/// Bessel function of the first kind of order n.
#[doc = page!(jn)]
#[export]
pub extern "C" fn jn(n: c_int, x: f64) -> f64 {
    of_first_kind(n, x)
}

/// Bessel function of the first kind of order n.
#[doc = page!(jn)]
#[export]
pub extern "C" fn jnf(n: c_int, x: f32) -> f32 {
    of_first_kind(n, x)
}

/// Bessel function of the second kind of order n; infinite at 0, NaN below.
#[doc = page!(yn)]
#[export]
pub extern "C" fn yn(n: c_int, x: f64) -> f64 {
    of_second_kind(n, x)
}

/// Bessel function of the second kind of order n; infinite at 0, NaN below.
#[doc = page!(yn)]
#[export]
pub extern "C" fn ynf(n: c_int, x: f32) -> f32 {
    of_second_kind(n, x)
}
