//! Tokenizers for wide strings.

use crate::abi::{export, wchar_t};
use crate::algo::text::wide;
use core::ptr::null_mut;

/// The next piece of `s` (null: of the string that `next` remembers) between characters of `set`, or null at the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstok.html>
#[export]
pub unsafe extern "C" fn wcstok(s: *mut wchar_t, set: *const wchar_t, next: *mut *mut wchar_t) -> *mut wchar_t {
    // SAFETY: C passes wide strings and a pointer that the call before set; the spans end at the terminator at the latest.
    unsafe {
        let s = if s.is_null() { next.read() } else { s };
        if s.is_null() {
            return null_mut();
        }
        let piece = s.add(wide::span(s, set, true));
        let end = piece.add(wide::span(piece, set, false));
        let more = end.read() != 0;
        next.write(if more { end.add(1) } else { null_mut() });
        end.write(0);
        if end == piece { null_mut() } else { piece }
    }
}
