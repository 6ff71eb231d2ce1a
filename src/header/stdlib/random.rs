//! `random` and its state arrays, which begin with a word that describes the generator.

use crate::abi::random::{AT, PRESENT, WORDS, put_away, seed, with_words};
use crate::abi::{Errno, c_char, c_long, c_uint, export, or_null, size_t};
use crate::algo::random::additive;

/// The next pseudo-random number, 0 to 2^31 - 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub extern "C" fn random() -> c_long {
    let mut at = AT.get();
    let number = with_words(|words| additive::next(words, &mut at));
    AT.set(at);
    number as c_long
}

/// Starts the sequence that belongs to `seed`; without a call it is that of 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub extern "C" fn srandom(start: c_uint) {
    seed(start);
}

/// Makes `size` bytes (8, 32, 64, 128, 256 or more, aligned to 4) the state and seeds it; returns the state before.
/// Errors: `EINVAL` fewer than 8 bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/initstate.html>
#[export]
pub unsafe extern "C" fn initstate(start: c_uint, state: *mut c_char, size: size_t) -> *mut c_char {
    or_null(|| {
        let kind = additive::type_for(size).ok_or(Errno::INVAL)?;
        let before = put_away();
        PRESENT.set(state.cast());
        WORDS.set(additive::words(kind));
        seed(start);
        put_away();
        Ok(before)
    })
}

/// Goes on with a state that `initstate` made; returns the state before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/initstate.html>
#[export]
pub unsafe extern "C" fn setstate(state: *mut c_char) -> *mut c_char {
    let before = put_away();
    PRESENT.set(state.cast());
    // SAFETY: C passes a state, which starts with the word that describes it.
    let (kind, at) = additive::parse_header(unsafe { state.cast::<u32>().read() });
    WORDS.set(additive::words(kind));
    AT.set(at);
    before
}
