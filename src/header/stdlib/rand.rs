//! `rand`.

use crate::abi::{Global, ObjArg, c_int, c_uint, export};
use crate::algo::random::{next_rand, next_rand_r, rand_seed};

static STATE: Global<u64> = Global::new(rand_seed(1));

/// The next pseudo-random number, 0 to `RAND_MAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rand.html>
#[export]
pub extern "C" fn rand() -> c_int {
    let mut state = STATE.get();
    let number = next_rand(&mut state);
    STATE.set(state);
    number
}

/// Starts the sequence that belongs to `seed`; without a call it is that of 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/rand.html>
#[export]
pub extern "C" fn srand(seed: c_uint) {
    STATE.set(rand_seed(seed));
}

/// As `rand`, with the state in the caller's memory.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/rand.html>
#[export]
pub extern "C" fn rand_r(state: ObjArg<c_uint>) -> c_int {
    state.optional().map_or(0, next_rand_r)
}
