//! Trigonometric and hyperbolic functions.

use crate::abi::real;
use crate::abi::{LongDouble, OutArg, export};
use crate::algo::math::{arc_sine, arc_tangent, double_trig, float_hyperbolic, float_trig, hyperbolic, tangent, trig};

unary_in_type! {
    /// Arc sine, in radians; NaN outside [-1, 1].
    asin asinf asinl: arc_sine::asin, float_trig::asin, trig::asin;
    /// Arc cosine, in radians; NaN outside [-1, 1].
    acos acosf acosl: arc_sine::acos, float_trig::acos, trig::acos;
    /// Arc tangent, in radians.
    atan atanf atanl: arc_tangent::atan, float_trig::atan, trig::atan;
    /// Sine of an angle in radians.
    sin sinf sinl: double_trig::sin, float_trig::sin, trig::sin;
    /// Cosine of an angle in radians.
    cos cosf cosl: double_trig::cos, float_trig::cos, trig::cos;
    /// Tangent of an angle in radians.
    tan tanf tanl: tangent::tan, float_trig::tan, trig::tan;
    /// Hyperbolic sine.
    sinh sinhf sinhl: hyperbolic::sinh, float_hyperbolic::sinh, trig::sinh;
    /// Hyperbolic cosine.
    cosh coshf coshl: hyperbolic::cosh, float_hyperbolic::cosh, trig::cosh;
    /// Hyperbolic tangent.
    tanh tanhf tanhl: hyperbolic::tanh, float_hyperbolic::tanh, trig::tanh;
    /// Inverse hyperbolic sine.
    asinh asinhf asinhl: hyperbolic::asinh, float_hyperbolic::asinh, trig::asinh;
    /// Inverse hyperbolic cosine; NaN below 1.
    acosh acoshf acoshl: hyperbolic::acosh, float_hyperbolic::acosh, trig::acosh;
    /// Inverse hyperbolic tangent; NaN outside [-1, 1], infinite at the ends.
    atanh atanhf atanhl: hyperbolic::atanh, float_hyperbolic::atanh, trig::atanh;
}

binary_in_type! {
    /// The angle of the point (y, x: in this order), in radians in [-π, π].
    atan2 atan2f atan2l: arc_tangent::atan2, float_trig::atan2, trig::atan2;
}

/// Sine and cosine at once (GNU).
#[export]
pub extern "C" fn sincos(x: f64, sine: OutArg<f64>, cosine: OutArg<f64>) {
    match (double_trig::usual_sincos(x), sine.get(), cosine.get()) {
        (Some((s, c)), Ok(sine), Ok(cosine)) => {
            sine.set(s);
            cosine.set(c);
        }
        _ => double_trig::store_sincos(x, sine, cosine),
    }
}

/// Sine and cosine at once (GNU).
#[export]
pub extern "C" fn sincosf(x: f32, sine: OutArg<f32>, cosine: OutArg<f32>) {
    let (s, c) = double_trig::sincos(x as f64);
    sine.set(s as f32);
    cosine.set(c as f32);
}

/// Sine and cosine at once (GNU).
#[export]
pub extern "C" fn sincosl(lo: u64, hi: u64, sine: OutArg<LongDouble>, cosine: OutArg<LongDouble>) {
    let (s, c) = trig::sincos(real(lo, hi));
    sine.set(s);
    cosine.set(c);
}
