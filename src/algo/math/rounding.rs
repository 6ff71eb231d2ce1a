//! Rounding to whole numbers: `long double`, halfway cases away from 0, and integer results.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::{LongDouble, c_long};
use crate::algo::math::bits::{Direction, round_to, to_i64};
use crate::algo::math::double_basic::{float_to_nearest_i32, to_nearest, to_nearest_away, to_nearest_i32};

pub(crate) fn long_away(x: LongDouble) -> LongDouble {
    round_to(x, Direction::NearestAway)
}

pub(crate) fn clamp(n: i64) -> c_long {
    n.clamp(c_long::MIN as i64, c_long::MAX as i64) as c_long
}

#[allow(clippy::unnecessary_cast)] // 32 bits on wasm32
pub(crate) fn even(x: f64) -> c_long {
    match to_nearest_i32(x) {
        Some(n) => n as c_long,
        None => clamp(to_nearest(x)),
    }
}

pub(crate) fn away(x: f64) -> c_long {
    clamp(to_nearest_away(x))
}

pub(crate) fn even_f(x: f32) -> i64 {
    to_nearest(x as f64)
}

pub(crate) fn away_f(x: f32) -> i64 {
    to_nearest_away(x as f64)
}

pub(crate) fn even_f_long(x: f32) -> c_long {
    match float_to_nearest_i32(x) {
        Some(n) => n as c_long,
        None => clamp(to_nearest(x as f64)),
    }
}

pub(crate) fn away_f_long(x: f32) -> c_long {
    away(x as f64)
}

pub(crate) fn even_l(x: LongDouble) -> i64 {
    to_i64(x, Direction::NearestEven)
}

pub(crate) fn away_l(x: LongDouble) -> i64 {
    to_i64(x, Direction::NearestAway)
}

pub(crate) fn even_l_long(x: LongDouble) -> c_long {
    clamp(even_l(x))
}

pub(crate) fn away_l_long(x: LongDouble) -> c_long {
    clamp(away_l(x))
}
