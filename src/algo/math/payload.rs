//! C23's functions on representations: canonical form, total order, NaN payloads.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{InArg, OutArg, c_int};
use crate::algo::math::bits;
use crate::algo::math::real::Real;

pub(crate) fn copy_canonical<F: Real>(to: OutArg<F>, from: InArg<F>) -> c_int {
    if let Some(&x) = from.optional() {
        to.set(if x.is_nan() { x.quiet() } else { x });
    }
    0
}

pub(crate) fn in_order<F: Real>(x: InArg<F>, y: InArg<F>, magnitudes: bool) -> c_int {
    let (Some(&x), Some(&y)) = (x.optional(), y.optional()) else { return 0 };
    let ordered = if magnitudes { bits::totalorder(bits::abs(x), bits::abs(y)) } else { bits::totalorder(x, y) };
    ordered as c_int
}

/// Stores a NaN with the payload, or +0 if there is none, which returns 1.
pub(crate) fn store_nan<F: Real>(to: OutArg<F>, payload: F, signalling: bool) -> c_int {
    let nan = bits::setpayload(payload, signalling);
    to.set(nan.unwrap_or(F::zero(false)));
    nan.is_none() as c_int
}
