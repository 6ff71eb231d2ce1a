//! The `drand48` family.

use crate::abi::{c_long, c_ushort, export};
use crate::algo::random::linear48::{Generator, Words, join, split, to_double, to_signed, to_unsigned};
use core::ffi::c_double;

static mut GENERATOR: Generator = Generator::new();
/// What `seed48` returns: the state before the call.
static mut BEFORE: Words = [0; 3];

fn next() -> u64 {
    // SAFETY: one thread; nobody else holds a reference.
    unsafe {
        let generator = &raw mut GENERATOR;
        let generator = &mut *generator;
        generator.x = generator.after(generator.x);
        generator.x
    }
}

unsafe fn next_of(state: *mut c_ushort) -> u64 {
    // SAFETY: three words by the caller's word.
    unsafe {
        let generator = &raw const GENERATOR;
        let x = (*generator).after(join(state.cast::<Words>().read()));
        state.cast::<Words>().write(split(x));
        x
    }
}

/// A number from 0 to below 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn drand48() -> c_double {
    to_double(next())
}

/// A number from 0 to below 1, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn erand48(state: *mut c_ushort) -> c_double {
    // SAFETY: the caller's.
    to_double(unsafe { next_of(state) })
}

/// A number from 0 to below 2^31.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn lrand48() -> c_long {
    to_unsigned(next()) as c_long
}

/// A number from 0 to below 2^31, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn nrand48(state: *mut c_ushort) -> c_long {
    // SAFETY: the caller's.
    to_unsigned(unsafe { next_of(state) }) as c_long
}

/// A number from -2^31 to below 2^31.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn mrand48() -> c_long {
    to_signed(next()) as c_long
}

/// A number from -2^31 to below 2^31, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn jrand48(state: *mut c_ushort) -> c_long {
    // SAFETY: the caller's.
    to_signed(unsafe { next_of(state) }) as c_long
}

/// Sets the high 32 bits of the state, and the standard parameters.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn srand48(seed: c_long) {
    // SAFETY: as in `next`.
    unsafe { (*(&raw mut GENERATOR)).seed(u64::from(seed as u32) << 16 | 0x330e) }
}

/// Sets the state, and the standard parameters; returns the state before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn seed48(state: *mut c_ushort) -> *mut c_ushort {
    // SAFETY: as in `next`; three words by the caller's word.
    unsafe {
        let generator = &mut *(&raw mut GENERATOR);
        let x = join(state.cast::<Words>().read());
        BEFORE = split(generator.x);
        generator.seed(x);
        (&raw mut BEFORE).cast()
    }
}

/// Sets the state (three words), the multiplier (three) and the addend (one).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/drand48.html>
#[export]
pub unsafe extern "C" fn lcong48(parameters: *mut c_ushort) {
    // SAFETY: as in `next`; seven words by the caller's word.
    unsafe { (*(&raw mut GENERATOR)).set(parameters.cast::<[u16; 7]>().read()) }
}
