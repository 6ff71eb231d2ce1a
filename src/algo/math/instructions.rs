//! Functions of `double` that wasm has as instructions.
//!
//! The only way to them in stable Rust are vector operations of one lane, of which LLVM makes the scalar instruction:
//! see `header::math::instructions`.

macro_rules! instructions {
    ($($(#[$doc:meta])* $name:ident: $vector:ident, $native:path;)*) => { $(
        $(#[$doc])*
        #[cfg(target_arch = "wasm32")]
        #[target_feature(enable = "simd128")]
        pub fn $name(x: f64) -> f64 {
            use core::arch::wasm32::{$vector, f64x2_extract_lane, f64x2_splat};
            f64x2_extract_lane::<0>($vector(f64x2_splat(x)))
        }
        $(#[$doc])*
        #[cfg(not(target_arch = "wasm32"))]
        pub fn $name(x: f64) -> f64 {
            $native(x)
        }
    )* };
}

instructions! {
    /// √x.
    sqrt: f64x2_sqrt, libm::sqrt;
    /// x rounded towards 0.
    trunc: f64x2_trunc, libm::trunc;
    /// x rounded to nearest, halfway cases to even.
    rint: f64x2_nearest, libm::rint;
}
