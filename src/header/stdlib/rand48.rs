//! The `drand48` family.

use crate::abi::{InArg, ObjArg, c_long, c_ushort, export};
use crate::algo::random::linear48::{Words, join, split, to_double, to_signed, to_unsigned};
use crate::os::random::rand48::{BEFORE, change, next, next_of};
use core::ffi::c_double;

/// A number from 0 to below 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn drand48() -> c_double {
    to_double(next())
}

/// A number from 0 to below 1, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn erand48(state: ObjArg<Words>) -> c_double {
    to_double(next_of(state))
}

/// A number from 0 to below 2^31.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn lrand48() -> c_long {
    to_unsigned(next()) as c_long
}

/// A number from 0 to below 2^31, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn nrand48(state: ObjArg<Words>) -> c_long {
    to_unsigned(next_of(state)) as c_long
}

/// A number from -2^31 to below 2^31.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn mrand48() -> c_long {
    to_signed(next()) as c_long
}

/// A number from -2^31 to below 2^31, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn jrand48(state: ObjArg<Words>) -> c_long {
    to_signed(next_of(state)) as c_long
}

/// Sets the high 32 bits of the state, and the standard parameters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn srand48(seed: c_long) {
    change(|generator| generator.seed(u64::from(seed as u32) << 16 | 0x330e));
}

/// Sets the state, and the standard parameters; returns the state before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn seed48(state: InArg<Words>) -> *mut Words {
    if let Some(&words) = state.optional() {
        change(|generator| {
            BEFORE.set(split(generator.x));
            generator.seed(join(words));
        });
    }
    BEFORE.as_mut_ptr()
}

/// Sets the state (three words), the multiplier (three) and the addend (one).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub extern "C" fn lcong48(parameters: InArg<[c_ushort; 7]>) {
    if let Some(&parameters) = parameters.optional() {
        change(|generator| generator.set(parameters));
    }
}
