//! GNU's curiosities.

use crate::abi::{c_char, c_void, export, size_t};
use crate::algo::random::next_rand;
use crate::algo::text::scan;

static mut STATE: u64 = 0;

/// Shuffles the bytes of a string (GNU).
#[export]
pub unsafe extern "C" fn strfry(s: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's; one thread.
    unsafe {
        let state = &mut *(&raw mut STATE);
        for last in (1..scan::len(s.cast())).rev() {
            let other = next_rand(state) as usize % (last + 1);
            core::ptr::swap(s.add(last), s.add(other));
        }
    }
    s
}

/// Inverts four of the bits of each of `n` bytes; once more restores them (GNU).
#[export]
pub unsafe extern "C" fn memfrob(s: *mut c_void, n: size_t) -> *mut c_void {
    for i in 0..n {
        // SAFETY: the caller's.
        unsafe { *s.cast::<u8>().add(i) ^= 42 }
    }
    s
}
