//! Tokenizers: `strtok`, `strsep`.

use crate::abi::{Text, c_char};
use crate::algo::text::set;
use core::cell::Cell;
use core::ptr::null_mut;

/// `char **` to the rest of a string that may be changed, or to null.
#[repr(transparent)]
pub struct TokensArg<'a>(&'a Cell<*mut c_char>);

impl TokensArg<'_> {
    /// `strsep`: cuts the piece up to the first byte of `set` off; null at the end.
    #[inline(always)]
    pub fn next(&self, set: Text<u8>) -> *mut c_char {
        let piece = self.0.get();
        if piece.is_null() {
            return null_mut();
        }
        // SAFETY: both are terminated, by the types' contracts, and the span ends at the terminator at the latest.
        unsafe {
            let end = piece.add(set::span_without(piece.cast(), set.as_ptr()));
            let more = end.read() != 0;
            if more {
                end.write(0);
            }
            self.0.set(if more { end.add(1) } else { null_mut() });
        }
        piece
    }
}
