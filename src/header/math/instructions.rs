//! Functions that are a single wasm instruction.
//!
//! Stable Rust reaches these instructions only through the vector operations of the same kind: on one lane LLVM makes
//! the scalar instruction of them. The attribute concerns the object that holds the function alone, and no vector
//! instruction remains in it.

use crate::abi::export;
use core::arch::wasm32::{
    f32x4_ceil, f32x4_extract_lane, f32x4_floor, f32x4_nearest, f32x4_splat, f32x4_sqrt, f32x4_trunc, f64x2_ceil,
    f64x2_extract_lane, f64x2_floor, f64x2_nearest, f64x2_splat, f64x2_sqrt, f64x2_trunc,
};

macro_rules! instructions {
    ($($(#[$doc:meta])* $d:ident $f:ident: $double:ident, $float:ident;)*) => { $(
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        #[target_feature(enable = "simd128")]
        pub unsafe extern "C" fn $d(x: f64) -> f64 {
            f64x2_extract_lane::<0>($double(f64x2_splat(x)))
        }
        $(#[$doc])*
        #[doc = page!($d)]
        #[export]
        #[target_feature(enable = "simd128")]
        pub unsafe extern "C" fn $f(x: f32) -> f32 {
            f32x4_extract_lane::<0>($float(f32x4_splat(x)))
        }
    )* };
}

instructions! {
    /// Square root, correctly rounded; NaN below 0.
    sqrt sqrtf: f64x2_sqrt, f32x4_sqrt;
    /// The least whole number that is not below x.
    ceil ceilf: f64x2_ceil, f32x4_ceil;
    /// The greatest whole number that is not above x.
    floor floorf: f64x2_floor, f32x4_floor;
    /// The whole number next to x in the direction of 0.
    trunc truncf: f64x2_trunc, f32x4_trunc;
    /// The nearest whole number, halfway cases to even.
    rint rintf: f64x2_nearest, f32x4_nearest;
    /// The nearest whole number, halfway cases to even.
    nearbyint nearbyintf: f64x2_nearest, f32x4_nearest;
    /// The nearest whole number, halfway cases to even (C23).
    roundeven roundevenf: f64x2_nearest, f32x4_nearest;
}

/// |x|.
#[doc = page!(fabs)]
#[export]
pub unsafe extern "C" fn fabs(x: f64) -> f64 {
    x.abs()
}

/// |x|.
#[doc = page!(fabs)]
#[export]
pub unsafe extern "C" fn fabsf(x: f32) -> f32 {
    x.abs()
}

/// |x| with the sign of y.
#[doc = page!(copysign)]
#[export]
pub unsafe extern "C" fn copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}

/// |x| with the sign of y.
#[doc = page!(copysign)]
#[export]
pub unsafe extern "C" fn copysignf(x: f32, y: f32) -> f32 {
    x.copysign(y)
}
