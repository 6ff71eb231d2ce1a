//! `random` and its state arrays, which begin with a word that describes the generator.

use super::{Global, Static, c_char, c_uint};
use crate::algo::random::additive::{self, DEFAULT_WORDS};

/// The state before the program gives one.
pub(crate) static DEFAULT: Static<[u32; DEFAULT_WORDS]> = Static::with([0; DEFAULT_WORDS]);

/// The present state, null before the first use.
pub(crate) static PRESENT: Global<*mut u32> = Global::new(core::ptr::null_mut());

/// The type of the generator, and its offset in the words of the state.
pub(crate) static KIND: Global<usize> = Global::new(3);

pub(crate) static AT: Global<usize> = Global::new(0);

/// Calls `body` with the words behind the first one of the present state.
#[inline(always)]
pub(crate) fn with_words<R>(body: impl FnOnce(&mut [u32]) -> R) -> R {
    // SAFETY: `PRESENT` has a word more than its type needs, as `initstate` found or `DEFAULT` has, and nothing else uses
    // them meanwhile.
    body(unsafe { core::slice::from_raw_parts_mut(PRESENT.get().add(1), additive::words(KIND.get())) })
}

pub(crate) fn seed(seed: c_uint) {
    AT.set(with_words(|words| additive::seed(KIND.get(), words, seed)));
}

#[inline(always)]
pub(crate) fn ready() {
    if PRESENT.get().is_null() {
        start();
    }
}

#[cold]
#[inline(never)]
fn start() {
    PRESENT.set(DEFAULT.as_mut_ptr().cast());
    seed(1);
}

/// Writes into the present state what `setstate` needs to go on from here, and returns the state.
pub(crate) fn put_away() -> *mut c_char {
    ready();
    // SAFETY: the first word of the present state, which `ready` made sure of.
    unsafe { PRESENT.get().write(additive::header(KIND.get(), AT.get())) };
    PRESENT.get().cast()
}
