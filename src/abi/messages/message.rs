//! The texts of error numbers and signals, as C gets them: constants, or memory that a later call overwrites.

use crate::abi::{Static, c_char, c_int};
use crate::algo::text::messages::{self, UNKNOWN_MAX};

#[cfg_attr(target_feature = "atomics", thread_local)]
static UNKNOWN: Static<[u8; UNKNOWN_MAX]> = Static::new();

/// The message for an error number.
#[inline]
pub fn of_error(number: c_int) -> *mut c_char {
    match messages::of_wasi_error(number) {
        Some(text) => text.cast_mut().cast(),
        None => of_other_error(number),
    }
}

/// [`of_error`] for a number that is not WASI's.
#[inline(never)]
fn of_other_error(number: c_int) -> *mut c_char {
    match messages::from_error(number) {
        Some(text) => text.as_ptr().cast_mut().cast(),
        None => unknown(b"Unknown error ", number),
    }
}

/// The description of a signal.
pub fn of_signal(number: c_int) -> *mut c_char {
    match messages::of_signal(number) {
        Some(text) => text.as_ptr().cast_mut().cast(),
        None => unknown(b"Unknown signal ", number),
    }
}

fn unknown(text: &[u8], number: c_int) -> *mut c_char {
    let mut buffer = [0; UNKNOWN_MAX];
    messages::unknown(text, number, &mut buffer);
    UNKNOWN.set(buffer).cast()
}
