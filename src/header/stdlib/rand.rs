//! `rand`.

use crate::abi::{c_int, c_uint, export};
use crate::algo::random::{next_rand, next_rand_r, rand_seed};

static mut STATE: u64 = rand_seed(1);

/// The next pseudo-random number, 0 to `RAND_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rand.html>
#[export]
pub unsafe extern "C" fn rand() -> c_int {
    // SAFETY: one thread; nobody else holds a reference.
    next_rand(unsafe { &mut *(&raw mut STATE) })
}

/// Starts the sequence that belongs to `seed`; without a call it is that of 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rand.html>
#[export]
pub unsafe extern "C" fn srand(seed: c_uint) {
    // SAFETY: as above.
    unsafe { STATE = rand_seed(seed) }
}

/// As `rand`, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/rand.html>
#[export]
pub unsafe extern "C" fn rand_r(state: *mut c_uint) -> c_int {
    // SAFETY: the caller's.
    next_rand_r(unsafe { &mut *state })
}
