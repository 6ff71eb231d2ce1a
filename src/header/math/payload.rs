//! C23's functions on representations: canonical form, total order, NaN payloads.

use crate::abi::{LongDouble, c_int, export};
use crate::algo::math::bits;
use crate::algo::math::real::Real;

/// # Safety
/// `to` must be valid for a write, `from` for a read.
unsafe fn copy_canonical<F: Real>(to: *mut F, from: *const F) -> c_int {
    // SAFETY: the caller's.
    unsafe {
        let x = from.read();
        to.write(if x.is_nan() { x.quiet() } else { x });
    }
    0
}

/// # Safety
/// Both must be valid for a read.
unsafe fn in_order<F: Real>(x: *const F, y: *const F, magnitudes: bool) -> c_int {
    // SAFETY: the caller's.
    let (x, y) = unsafe { (x.read(), y.read()) };
    let ordered = if magnitudes { bits::totalorder(bits::abs(x), bits::abs(y)) } else { bits::totalorder(x, y) };
    ordered as c_int
}

/// Stores a NaN with the payload, or +0 if there is none, which returns 1.
///
/// # Safety
/// `to` must be valid for a write.
unsafe fn store_nan<F: Real>(to: *mut F, payload: F, signalling: bool) -> c_int {
    let nan = bits::setpayload(payload, signalling);
    // SAFETY: the caller's.
    unsafe { to.write(nan.unwrap_or(F::zero(false))) };
    nan.is_none() as c_int
}

macro_rules! representations {
    ($real:ty: $canonicalize:ident $totalorder:ident $totalordermag:ident $getpayload:ident) => {
        /// Stores the canonical form of a number: a quiet NaN for any NaN. Returns 0 (ISO C23 7.12.11.7).
        #[export]
        pub unsafe extern "C" fn $canonicalize(to: *mut $real, from: *const $real) -> c_int {
            // SAFETY: C passes places for two numbers.
            unsafe { copy_canonical(to, from) }
        }
        /// Whether `*x` is not behind `*y` in the total order of IEEE 754 (ISO C23 F.10.12.1).
        #[export]
        pub unsafe extern "C" fn $totalorder(x: *const $real, y: *const $real) -> c_int {
            // SAFETY: C passes two numbers.
            unsafe { in_order(x, y, false) }
        }
        /// As `totalorder`, for the magnitudes (ISO C23 F.10.12.2).
        #[export]
        pub unsafe extern "C" fn $totalordermag(x: *const $real, y: *const $real) -> c_int {
            // SAFETY: C passes two numbers.
            unsafe { in_order(x, y, true) }
        }
        /// The payload of a NaN; -1 for anything else (ISO C23 F.10.13.1).
        #[export]
        pub unsafe extern "C" fn $getpayload(x: *const $real) -> $real {
            // SAFETY: C passes a number.
            bits::getpayload(unsafe { x.read() })
        }
    };
}

representations!(f64: canonicalize totalorder totalordermag getpayload);
representations!(f32: canonicalizef totalorderf totalordermagf getpayloadf);
representations!(LongDouble: canonicalizel totalorderl totalordermagl getpayloadl);

/// Stores the quiet NaN with the payload x; returns 1, and stores +0, if there is none (ISO C23 F.10.13.2).
#[export]
pub unsafe extern "C" fn setpayload(to: *mut f64, x: f64) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, x, false) }
}

/// As `setpayload`.
#[export]
pub unsafe extern "C" fn setpayloadf(to: *mut f32, x: f32) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, x, false) }
}

/// As `setpayload`.
#[export]
pub unsafe extern "C" fn setpayloadl(to: *mut LongDouble, lo: u64, hi: u64) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, LongDouble { lo, hi }, false) }
}

/// Stores the signalling NaN with the payload x; returns 1, and stores +0, if there is none (ISO C23 F.10.13.3).
#[export]
pub unsafe extern "C" fn setpayloadsig(to: *mut f64, x: f64) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, x, true) }
}

/// As `setpayloadsig`.
#[export]
pub unsafe extern "C" fn setpayloadsigf(to: *mut f32, x: f32) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, x, true) }
}

/// As `setpayloadsig`.
#[export]
pub unsafe extern "C" fn setpayloadsigl(to: *mut LongDouble, lo: u64, hi: u64) -> c_int {
    // SAFETY: C passes a place for the NaN.
    unsafe { store_nan(to, LongDouble { lo, hi }, true) }
}
