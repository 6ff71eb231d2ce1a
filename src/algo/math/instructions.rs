//! Functions of `double` that wasm has as instructions.

macro_rules! instructions {
    ($($(#[$doc:meta])* $name:ident: $wasm:ident, $native:path;)*) => { $(
        $(#[$doc])*
        #[inline]
        pub fn $name(x: f64) -> f64 {
            #[cfg(target_arch = "wasm32")]
            return core::f64::math::$wasm(x);
            #[cfg(not(target_arch = "wasm32"))]
            $native(x)
        }
    )* };
}

instructions! {
    /// √x.
    sqrt: sqrt, libm::sqrt;
    /// x rounded towards 0.
    trunc: trunc, libm::trunc;
    /// x rounded to nearest, halfway cases to even.
    rint: round_ties_even, libm::rint;
}
