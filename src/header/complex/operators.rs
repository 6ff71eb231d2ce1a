//! What the compiler calls for `*` and `/` on complex numbers; other toolchains have them beside the integer helpers.

use super::{Double, Float, Long};
use crate::abi::export;
use crate::algo::math::complex::Complex;
use crate::algo::math::complex_operators::{divide, multiply};

/// (a + ib) × (c + id).
#[export]
pub extern "C" fn __muldc3(a: f64, b: f64, c: f64, d: f64) -> Double {
    multiply(Complex { re: a, im: b }, Complex { re: c, im: d })
}

/// (a + ib) ÷ (c + id).
#[export]
pub extern "C" fn __divdc3(a: f64, b: f64, c: f64, d: f64) -> Double {
    divide(Complex { re: a, im: b }, Complex { re: c, im: d })
}

/// (a + ib) × (c + id).
#[export]
pub extern "C" fn __mulsc3(a: f32, b: f32, c: f32, d: f32) -> Float {
    let product = multiply(Complex { re: a as f64, im: b as f64 }, Complex { re: c as f64, im: d as f64 });
    Complex { re: product.re as f32, im: product.im as f32 }
}

/// (a + ib) ÷ (c + id).
#[export]
pub extern "C" fn __divsc3(a: f32, b: f32, c: f32, d: f32) -> Float {
    let quotient = divide(Complex { re: a as f64, im: b as f64 }, Complex { re: c as f64, im: d as f64 });
    Complex { re: quotient.re as f32, im: quotient.im as f32 }
}

/// A `long double` argument arrives as its two halves, the lower one first.
macro_rules! long {
    ($lo:ident, $hi:ident) => {
        crate::abi::LongDouble { lo: $lo, hi: $hi }
    };
}

/// (a + ib) × (c + id).
#[export]
#[allow(clippy::too_many_arguments)] // four numbers of two halves
pub extern "C" fn __multc3(al: u64, ah: u64, bl: u64, bh: u64, cl: u64, ch: u64, dl: u64, dh: u64) -> Long {
    multiply(Complex { re: long!(al, ah), im: long!(bl, bh) }, Complex { re: long!(cl, ch), im: long!(dl, dh) })
}

/// (a + ib) ÷ (c + id).
#[export]
#[allow(clippy::too_many_arguments)] // four numbers of two halves
pub extern "C" fn __divtc3(al: u64, ah: u64, bl: u64, bh: u64, cl: u64, ch: u64, dl: u64, dh: u64) -> Long {
    divide(Complex { re: long!(al, ah), im: long!(bl, bh) }, Complex { re: long!(cl, ch), im: long!(dl, dh) })
}
