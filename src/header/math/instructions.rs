//! Functions that are a single wasm instruction.

use crate::abi::export;

macro_rules! instructions {
    ($($(#[$doc:meta])* $d:ident $f:ident: $instruction:ident;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $d(x: f64) -> f64 {
            core::f64::math::$instruction(x)
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        pub extern "C" fn $f(x: f32) -> f32 {
            core::f32::math::$instruction(x)
        }
    )* };
}

instructions! {
    /// Square root, correctly rounded; NaN below 0.
    sqrt sqrtf: sqrt;
    /// The least whole number that is not below x.
    ceil ceilf: ceil;
    /// The greatest whole number that is not above x.
    floor floorf: floor;
    /// The whole number next to x in the direction of 0.
    trunc truncf: trunc;
    /// The nearest whole number, halfway cases to even.
    rint rintf: round_ties_even;
    /// The nearest whole number, halfway cases to even.
    nearbyint nearbyintf: round_ties_even;
    /// The nearest whole number, halfway cases to even (C23).
    roundeven roundevenf: round_ties_even;
}

/// |x|.
#[doc = page!(fabs)]
#[export]
pub extern "C" fn fabs(x: f64) -> f64 {
    x.abs()
}

/// |x|.
#[doc = page!(fabs)]
#[export]
pub extern "C" fn fabsf(x: f32) -> f32 {
    x.abs()
}

/// |x| with the sign of y.
#[doc = page!(copysign)]
#[export]
pub extern "C" fn copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}

/// |x| with the sign of y.
#[doc = page!(copysign)]
#[export]
pub extern "C" fn copysignf(x: f32, y: f32) -> f32 {
    x.copysign(y)
}
