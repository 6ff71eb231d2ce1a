//! Tokenizers.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // for the shims

use crate::abi::c_char;
use crate::algo::text::set;
use core::ptr::null_mut;

/// The next piece of `s` (null: of `*next`) between bytes of `set`, or null at the end; `*next` becomes the rest.
///
/// # Safety
/// `s` must be null or a terminated string, as must `*next` be; `set` must be a terminated string.
pub unsafe fn next_piece(s: *mut c_char, set: *const c_char, next: *mut *mut c_char) -> *mut c_char {
    // SAFETY: the spans end at the terminator at the latest.
    unsafe {
        let s = if s.is_null() { next.read() } else { s };
        if s.is_null() {
            return null_mut();
        }
        let piece = s.add(set::span(s.cast(), set.cast()));
        if piece.read() == 0 {
            next.write(null_mut());
            return null_mut();
        }
        let end = piece.add(set::span_without(piece.cast(), set.cast()));
        let more = end.read() != 0;
        if more {
            end.write(0);
        }
        next.write(if more { end.add(1) } else { null_mut() });
        piece
    }
}
