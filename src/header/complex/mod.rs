//! `<complex.h>`.
//!
//! clang passes a complex argument as a pointer to a copy and wants the result in memory, for all three types: exactly
//! what a `repr(C)` structure of two numbers gets. `float` is computed in `double` and rounded.

mod operators;

use crate::abi::{LongDouble, export};
use crate::algo::math::complex::{Complex, proj};
use crate::algo::math::{
    arc_tangent, complex, complex_double, complex_float, complex_hyperbolic as hyperbolic, complex_inverse as inverse,
    double_basic, float, power, trig,
};

type Double = Complex<f64>;
type Float = Complex<f32>;
type Long = Complex<LongDouble>;

/// The page of POSIX for a function, for its documentation.
macro_rules! page {
    ($name:ident) => {
        concat!("\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", stringify!($name), ".html>")
    };
}

/// A function of `float`: its own, or that of `double`, rounded.
macro_rules! of_float {
    ($z:ident $double:path) => {
        $double($z.widened()).narrowed()
    };
    ($z:ident $double:path, $float:path) => {
        $float($z)
    };
}

/// `name namef namel: double, long double, float;` for functions of one complex number with a complex result, the last of them if it is not
/// the first, rounded.
macro_rules! complex_functions {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: $double:path, $long:path $(, $float:path)?;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $d(z: Double) -> Double {
            $double(z)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $f(z: Float) -> Float {
            of_float!(z $double $(, $float)?)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $l(z: Long) -> Long {
            $long(z)
        }
    )* };
}

/// The same for functions with a real result, each computed in its type.
macro_rules! real_functions {
    ($($(#[$doc:meta])* $d:ident $f:ident $l:ident: |$z:ident| $double:expr, $float:expr, $long:expr;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $d($z: Double) -> f64 {
            $double
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $f($z: Float) -> f32 {
            $float
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub unsafe extern "C" fn $l($z: Long) -> LongDouble {
            $long
        }
    )* };
}

complex_functions! {
    /// Complex arc cosine; cut along the real axis outside [-1, 1].
    cacos cacosf cacosl: inverse::acos, inverse::acos;
    /// Complex arc sine; cut along the real axis outside [-1, 1].
    casin casinf casinl: inverse::asin, inverse::asin;
    /// Complex arc tangent; cut along the imaginary axis outside [-i, i].
    catan catanf catanl: inverse::atan, inverse::atan;
    /// Complex inverse hyperbolic cosine; cut along the real axis below 1.
    cacosh cacoshf cacoshl: inverse::acosh, inverse::acosh;
    /// Complex inverse hyperbolic sine; cut along the imaginary axis outside [-i, i].
    casinh casinhf casinhl: inverse::asinh, inverse::asinh;
    /// Complex inverse hyperbolic tangent; cut along the real axis outside [-1, 1].
    catanh catanhf catanhl: inverse::atanh, inverse::atanh;
    /// Complex cosine.
    ccos ccosf ccosl: complex_double::cos, hyperbolic::cos, complex_float::cos;
    /// Complex sine.
    csin csinf csinl: complex_double::sin, hyperbolic::sin, complex_float::sin;
    /// Complex tangent.
    ctan ctanf ctanl: hyperbolic::tan, hyperbolic::tan, complex_float::tan;
    /// Complex hyperbolic cosine.
    ccosh ccoshf ccoshl: complex_double::cosh, hyperbolic::cosh, complex_float::cosh;
    /// Complex hyperbolic sine.
    csinh csinhf csinhl: complex_double::sinh, hyperbolic::sinh, complex_float::sinh;
    /// Complex hyperbolic tangent.
    ctanh ctanhf ctanhl: hyperbolic::tanh, hyperbolic::tanh, complex_float::tanh;
    /// Complex exponential.
    cexp cexpf cexpl: complex_double::exp, complex::exp, complex_float::exp;
    /// Complex natural logarithm; cut along the negative real axis.
    clog clogf clogl: complex_double::log_z, complex::log, complex_float::log;
    /// Complex logarithm to base 10 (GNU); cut along the negative real axis.
    clog10 clog10f clog10l: complex::log10, complex::log10;
    /// Complex square root, in the right half plane; cut along the negative real axis.
    csqrt csqrtf csqrtl: complex_double::sqrt, complex::sqrt, complex_float::sqrt;
    /// The projection on the Riemann sphere: z, or +∞ with the sign of the imaginary part for any infinity.
    cproj cprojf cprojl: proj, proj, proj;
    /// The complex conjugate.
    conj conjf conjl: Complex::conj, Complex::conj, Complex::conj;
}

real_functions! {
    /// The absolute value.
    cabs cabsf cabsl: |z| double_basic::hypot(z.re, z.im), float::hypot(z.re, z.im), power::hypot(z.re, z.im);
    /// The phase angle, in radians in [-π, π].
    carg cargf cargl: |z| arc_tangent::atan2(z.im, z.re), arc_tangent::atan2(z.im as f64, z.re as f64) as f32, trig::atan2(z.im, z.re);
    /// The real part.
    creal crealf creall: |z| z.re, z.re, z.re;
    /// The imaginary part.
    cimag cimagf cimagl: |z| z.im, z.im, z.im;
}

/// x to the power of y; the logarithm of x is cut along the negative real axis.
#[doc = page!(cpow)]
#[export]
pub unsafe extern "C" fn cpow(x: Double, y: Double) -> Double {
    complex::pow(x, y)
}

/// x to the power of y.
#[doc = page!(cpow)]
#[export]
pub unsafe extern "C" fn cpowf(x: Float, y: Float) -> Float {
    complex::pow(x.widened(), y.widened()).narrowed()
}

/// x to the power of y.
#[doc = page!(cpow)]
#[export]
pub unsafe extern "C" fn cpowl(x: Long, y: Long) -> Long {
    complex::pow(x, y)
}
