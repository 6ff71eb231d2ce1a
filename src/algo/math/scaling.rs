//! Decomposition and neighbours: `frexp`, `ldexp`, `nextafter`.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{CStrArg, LongDouble, OutArg, c_int, c_long};
use crate::algo::math::real::Real;
use crate::algo::math::{bits, double_basic};

/// x × 2^n, for any n that an `int` or a `long` may be.
pub(crate) trait Scale: Sized {
    fn times_two_to(self, n: i32) -> Self;

    #[inline(always)]
    fn times_two_to_int(self, n: c_int) -> Self {
        self.times_two_to(n)
    }

    #[allow(clippy::unnecessary_cast)] // 32 bits on wasm32
    #[inline(always)]
    fn times_two_to_long(self, n: c_long) -> Self {
        self.times_two_to(n.clamp(i32::MIN as c_long, i32::MAX as c_long) as i32)
    }
}

impl Scale for f64 {
    #[inline(always)]
    fn times_two_to(self, n: i32) -> Self {
        double_basic::scalbn(self, n)
    }
}

impl Scale for f32 {
    #[inline(always)]
    fn times_two_to(self, n: i32) -> Self {
        double_basic::scalbnf(self, n)
    }
}

impl Scale for LongDouble {
    fn times_two_to(self, n: i32) -> Self {
        bits::scalbn(self, n.into())
    }
}

/// Stores the second part of a pair, and passes on the first.
#[inline(always)]
pub(crate) fn split<T, U>((value, other): (T, U), to: OutArg<U>) -> T {
    to.set(other);
    value
}

/// The NaN that `tag` names.
pub(crate) fn tagged<F: Real>(tag: CStrArg) -> F {
    bits::tagged_nan(tag.optional().map_or(&[], |tag| tag.to_bytes()))
}
