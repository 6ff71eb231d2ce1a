//! Tokenizers.

use crate::abi::strings::tokens::TokensArg;
use crate::abi::{Global, Text, c_char, export};
use crate::algo::text::token::next_piece;
use core::ptr::null_mut;

/// The next piece of `s` (null: of the string of the call before) between bytes of `set`, or null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtok.html>
#[export]
pub unsafe extern "C" fn strtok(s: *mut c_char, set: *const c_char) -> *mut c_char {
    /// The rest of the string.
    #[cfg_attr(target_feature = "atomics", thread_local)]
    static NEXT: Global<*mut c_char> = Global::new(null_mut());
    let mut next = NEXT.get();
    // SAFETY: null or a string, a string, and a variable of ours.
    let piece = unsafe { next_piece(s, set, &raw mut next) };
    NEXT.set(next);
    piece
}

/// As `strtok`, with the rest of the string kept in `*next`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strtok.html>
#[export(__strtok_r)]
pub unsafe extern "C" fn strtok_r(s: *mut c_char, set: *const c_char, next: *mut *mut c_char) -> *mut c_char {
    // SAFETY: null or a string, a string of separators, and the rest that the call before stored.
    unsafe { next_piece(s, set, next) }
}

/// The piece of the string at `*s` up to the first byte of `set`, which becomes its terminator; `*s` moves behind it,
/// and becomes null at the end. Pieces may be empty (BSD).
#[export]
pub extern "C" fn strsep(s: TokensArg, set: Text<u8>) -> *mut c_char {
    s.next(set)
}
