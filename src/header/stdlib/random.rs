//! `random`, whose state a program may exchange. A state in C memory has a word in front that says what follows.

use crate::abi::{Errno, Global, Static, c_char, c_long, c_uint, export, or_null, size_t};
use crate::algo::random::additive::{self, DEFAULT_WORDS};

/// The state before the program gives one.
static DEFAULT: Static<[u32; DEFAULT_WORDS]> = Static::with([0; DEFAULT_WORDS]);
/// The present state, null before the first use.
static PRESENT: Global<*mut u32> = Global::new(core::ptr::null_mut());
/// The type of the generator, and its offset in the words of the state.
static KIND: Global<usize> = Global::new(3);
static AT: Global<usize> = Global::new(0);

/// Calls `body` with the words behind the first one of the present state.
fn with_words<R>(body: impl FnOnce(&mut [u32]) -> R) -> R {
    // SAFETY: `PRESENT` has a word more than its type needs, as `initstate` found or `DEFAULT` has, and nobody else uses
    // them meanwhile.
    body(unsafe { core::slice::from_raw_parts_mut(PRESENT.get().add(1), additive::words(KIND.get())) })
}

fn seed(seed: c_uint) {
    AT.set(with_words(|words| additive::seed(KIND.get(), words, seed)));
}

fn ready() {
    if PRESENT.get().is_null() {
        PRESENT.set(DEFAULT.as_mut_ptr().cast());
        seed(1);
    }
}

/// Writes into the present state what `setstate` needs to go on from here, and returns the state.
fn put_away() -> *mut c_char {
    ready();
    // SAFETY: the first word of the present state, which `ready` made sure of.
    unsafe { PRESENT.get().write(additive::header(KIND.get(), AT.get())) };
    PRESENT.get().cast()
}

/// The next pseudo-random number, 0 to 2^31 - 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub extern "C" fn random() -> c_long {
    ready();
    let mut at = AT.get();
    let number = with_words(|words| additive::next(KIND.get(), words, &mut at));
    AT.set(at);
    number as c_long
}

/// Starts the sequence that belongs to `seed`; without a call it is that of 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub extern "C" fn srandom(start: c_uint) {
    ready();
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
        KIND.set(kind);
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
    KIND.set(kind);
    AT.set(at);
    before
}
