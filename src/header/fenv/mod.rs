//! `<fenv.h>`: wasm rounds to nearest and raises no floating-point exceptions, so there is little to control.
//!
//! `FE_ALL_EXCEPT` is 0. Requests about no exceptions succeed; what cannot be done is refused, never faked.

pub mod environment;
pub mod exceptions;
pub mod rounding;
