//! `random` and its state arrays, which begin with a word that describes the generator.

use super::{Global, Static, c_char, c_uint};
use crate::algo::random::additive::{self, DEFAULT_WORDS};

const START: ([u32; DEFAULT_WORDS], usize) = additive::default_state();

/// The state before the program gives one.
static DEFAULT: Static<[u32; DEFAULT_WORDS]> = Static::with(START.0);

/// The present state.
pub(crate) static PRESENT: Global<*mut u32> = Global::new(DEFAULT.as_mut_ptr().cast());

/// The number of its words, without the first one.
pub(crate) static WORDS: Global<usize> = Global::new(DEFAULT_WORDS - 1);

/// The index of the next one.
pub(crate) static AT: Global<usize> = Global::new(START.1);

/// Calls `body` with the words behind the first one of the present state.
#[inline(always)]
pub(crate) fn with_words<R>(body: impl FnOnce(&mut [u32]) -> R) -> R {
    // SAFETY: `PRESENT` has a word more than `WORDS` says, as `initstate` found or `DEFAULT` has, and nothing else uses
    // them meanwhile.
    body(unsafe { core::slice::from_raw_parts_mut(PRESENT.get().add(1), WORDS.get()) })
}

pub(crate) fn seed(seed: c_uint) {
    AT.set(with_words(|words| additive::seed(words, seed)));
}

/// Writes into the present state what `setstate` needs to go on from here, and returns the state.
pub(crate) fn put_away() -> *mut c_char {
    // SAFETY: the first word of the present state.
    unsafe { PRESENT.get().write(additive::header(additive::type_of(WORDS.get()), AT.get())) };
    PRESENT.get().cast()
}
