//! The square root, which wasm has as an instruction.

/// √x. The only way to the instruction in stable Rust: see `header::math::instructions`.
#[cfg(target_arch = "wasm32")]
#[target_feature(enable = "simd128")]
pub fn sqrt(x: f64) -> f64 {
    use core::arch::wasm32::{f64x2_extract_lane, f64x2_splat, f64x2_sqrt};
    f64x2_extract_lane::<0>(f64x2_sqrt(f64x2_splat(x)))
}

/// √x.
#[cfg(not(target_arch = "wasm32"))]
pub fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}
