//! `drand48_r` and its family: `drand48` with the state and the parameters in the program's memory (GNU).

use crate::abi::*;
use crate::algo::random::linear48::{Words, join, to_double};
use crate::os::random::rand48_r::{Drand48Data, positive, signed};
use core::ffi::c_double;

/// `name, name_of: type, convert;`: the functions with the state in the structure and in three words of their own.
macro_rules! numbers {
    ($($(#[$doc:meta])* $next:ident, $next_of:ident: $type:ty, $convert:ident;)*) => { $(
        $(#[$doc])*
        /// <https://man7.org/linux/man-pages/man3/drand48_r.3.html>
        #[export]
        pub extern "C" fn $next(data: ObjArg<Drand48Data>, result: OutArg<$type>) -> c_int {
            or_minus_one(|| {
                result.get()?.set($convert(data.get()?.next()));
                Ok(0)
            })
        }
        $(#[$doc])*
        /// The state is in the three words at `state`.
        /// <https://man7.org/linux/man-pages/man3/drand48_r.3.html>
        #[export]
        pub extern "C" fn $next_of(state: ObjArg<Words>, data: ObjArg<Drand48Data>, result: OutArg<$type>) -> c_int {
            or_minus_one(|| {
                result.get()?.set($convert(data.get()?.next_of(state.get()?)));
                Ok(0)
            })
        }
    )* };
}

numbers! {
    /// Stores a number from 0 to below 1 in `*result`.
    drand48_r, erand48_r: c_double, to_double;
    /// Stores a number from 0 to below 2^31 in `*result`.
    lrand48_r, nrand48_r: c_long, positive;
    /// Stores a number from -2^31 to below 2^31 in `*result`.
    mrand48_r, jrand48_r: c_long, signed;
}

/// Sets the high 32 bits of the state, and the standard parameters.
/// <https://man7.org/linux/man-pages/man3/drand48_r.3.html>
#[export]
pub extern "C" fn srand48_r(seed: c_long, data: ObjArg<Drand48Data>) -> c_int {
    or_minus_one(|| {
        data.get()?.start(u64::from(seed as u32) << 16 | 0x330e);
        Ok(0)
    })
}

/// Sets the state, and the standard parameters; the state before stays in the structure.
/// <https://man7.org/linux/man-pages/man3/drand48_r.3.html>
#[export]
pub extern "C" fn seed48_r(state: InArg<Words>, data: ObjArg<Drand48Data>) -> c_int {
    or_minus_one(|| {
        data.get()?.start(join(*state.get()?));
        Ok(0)
    })
}

/// Sets the state (three words), the multiplier (three) and the addend (one).
/// <https://man7.org/linux/man-pages/man3/drand48_r.3.html>
#[export]
pub extern "C" fn lcong48_r(parameters: InArg<[u16; 7]>, data: ObjArg<Drand48Data>) -> c_int {
    or_minus_one(|| {
        let ([x @ .., a, b, c, addend], data) = (*parameters.get()?, data.get()?);
        *data = Drand48Data { x, before: data.x, addend, set: 1, factor: join([a, b, c]) };
        Ok(0)
    })
}
