//! GNU's `strfry` and `memfrob`.

use crate::abi::{Global, MutSlice, c_char, export};
use crate::algo::random::next_rand;
use crate::algo::text::scan;

static STATE: Global<u64> = Global::new(0);

/// Shuffles the bytes of a string (GNU).
#[export]
pub unsafe extern "C" fn strfry(s: *mut c_char) -> *mut c_char {
    let mut state = STATE.get();
    // SAFETY: a string, of which only bytes before the terminator are exchanged.
    unsafe {
        for last in (1..scan::len(s.cast())).rev() {
            let other = next_rand(&mut state) as usize % (last + 1);
            core::ptr::swap(s.add(last), s.add(other));
        }
    }
    STATE.set(state);
    s
}

/// Inverts four of the bits of each of `n` bytes; once more restores them (GNU).
#[export]
pub extern "C" fn memfrob(s: MutSlice<u8>) -> *mut u8 {
    let start = s.as_mut_ptr();
    s.for_each(|byte| *byte ^= 42);
    start
}
