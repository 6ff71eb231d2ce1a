//! `random`, whose state a program may exchange. A state in C memory has a word in front that says what follows.

use crate::abi::{Errno, c_char, c_long, c_uint, export, or_null, size_t};
use crate::algo::random::additive::{self, DEFAULT_WORDS};

static mut DEFAULT: [u32; DEFAULT_WORDS] = [0; DEFAULT_WORDS];
/// The present state, null before the first use.
static mut PRESENT: *mut u32 = core::ptr::null_mut();
/// The type of the generator, and where it stands.
static mut KIND: usize = 3;
static mut AT: usize = 0;

/// The words behind the first one of the present state.
unsafe fn words<'a>() -> &'a mut [u32] {
    // SAFETY: one thread; `PRESENT` has room for what its type needs.
    unsafe { core::slice::from_raw_parts_mut(PRESENT.add(1), additive::words(KIND)) }
}

unsafe fn seed(seed: c_uint) {
    // SAFETY: one thread.
    unsafe { AT = additive::seed(KIND, words(), seed) }
}

unsafe fn ready() {
    // SAFETY: one thread.
    unsafe {
        if PRESENT.is_null() {
            PRESENT = (&raw mut DEFAULT).cast();
            seed(1);
        }
    }
}

/// Writes into the present state what `setstate` needs to go on from here, and returns the state.
unsafe fn put_away() -> *mut c_char {
    // SAFETY: one thread.
    unsafe {
        ready();
        PRESENT.write(additive::header(KIND, AT));
        PRESENT.cast()
    }
}

/// The next pseudo-random number, 0 to 2^31 - 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub unsafe extern "C" fn random() -> c_long {
    // SAFETY: one thread.
    unsafe {
        ready();
        additive::next(KIND, words(), &mut *(&raw mut AT)) as c_long
    }
}

/// Starts the sequence that belongs to `seed`; without a call it is that of 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/random.html>
#[export]
pub unsafe extern "C" fn srandom(start: c_uint) {
    // SAFETY: one thread.
    unsafe {
        ready();
        seed(start);
    }
}

/// Makes `size` bytes (8, 32, 64, 128, 256 or more, aligned to 4) the state and seeds it; returns the state before.
/// Errors: `EINVAL` fewer than 8 bytes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/initstate.html>
#[export]
pub unsafe extern "C" fn initstate(start: c_uint, state: *mut c_char, size: size_t) -> *mut c_char {
    // SAFETY: the caller's; one thread.
    or_null(|| unsafe {
        let kind = additive::type_for(size).ok_or(Errno::INVAL)?;
        let before = put_away();
        (PRESENT, KIND) = (state.cast(), kind);
        seed(start);
        PRESENT.write(additive::header(KIND, AT));
        Ok(before)
    })
}

/// Goes on with a state that `initstate` made; returns the state before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/initstate.html>
#[export]
pub unsafe extern "C" fn setstate(state: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's; one thread.
    unsafe {
        let before = put_away();
        PRESENT = state.cast();
        (KIND, AT) = additive::parse_header(PRESENT.read());
        before
    }
}
