//! C23's functions on representations: canonical form, total order, NaN payloads.

use crate::abi::{InArg, LongDouble, OutArg, c_int, export};
use crate::algo::math::bits;
use crate::algo::math::payload::{copy_canonical, in_order, store_nan};
use crate::algo::math::real::Real;

macro_rules! representations {
    ($real:ty: $canonicalize:ident $totalorder:ident $totalordermag:ident $getpayload:ident) => {
        /// Stores the canonical form of a number: a quiet NaN for any NaN. Returns 0 (ISO C23 7.12.11.7).
        #[export]
        pub extern "C" fn $canonicalize(to: OutArg<$real>, from: InArg<$real>) -> c_int {
            copy_canonical(to, from)
        }
        /// Whether `*x` is not behind `*y` in the total order of IEEE 754 (ISO C23 F.10.12.1).
        #[export]
        pub extern "C" fn $totalorder(x: InArg<$real>, y: InArg<$real>) -> c_int {
            in_order(x, y, false)
        }
        /// As `totalorder`, for the magnitudes (ISO C23 F.10.12.2).
        #[export]
        pub extern "C" fn $totalordermag(x: InArg<$real>, y: InArg<$real>) -> c_int {
            in_order(x, y, true)
        }
        /// The payload of a NaN; -1 for anything else (ISO C23 F.10.13.1).
        #[export]
        pub extern "C" fn $getpayload(x: InArg<$real>) -> $real {
            bits::getpayload(x.optional().copied().unwrap_or(Real::zero(false)))
        }
    };
}

representations!(f64: canonicalize totalorder totalordermag getpayload);

representations!(f32: canonicalizef totalorderf totalordermagf getpayloadf);

representations!(LongDouble: canonicalizel totalorderl totalordermagl getpayloadl);

/// Stores the quiet NaN with the payload x; returns 1, and stores +0, if there is none (ISO C23 F.10.13.2).
#[export]
pub extern "C" fn setpayload(to: OutArg<f64>, x: f64) -> c_int {
    store_nan(to, x, false)
}

/// As `setpayload`.
#[export]
pub extern "C" fn setpayloadf(to: OutArg<f32>, x: f32) -> c_int {
    store_nan(to, x, false)
}

/// As `setpayload`.
#[export]
pub extern "C" fn setpayloadl(to: OutArg<LongDouble>, lo: u64, hi: u64) -> c_int {
    store_nan(to, LongDouble { lo, hi }, false)
}

/// Stores the signalling NaN with the payload x; returns 1, and stores +0, if there is none (ISO C23 F.10.13.3).
#[export]
pub extern "C" fn setpayloadsig(to: OutArg<f64>, x: f64) -> c_int {
    store_nan(to, x, true)
}

/// As `setpayloadsig`.
#[export]
pub extern "C" fn setpayloadsigf(to: OutArg<f32>, x: f32) -> c_int {
    store_nan(to, x, true)
}

/// As `setpayloadsig`.
#[export]
pub extern "C" fn setpayloadsigl(to: OutArg<LongDouble>, lo: u64, hi: u64) -> c_int {
    store_nan(to, LongDouble { lo, hi }, true)
}
