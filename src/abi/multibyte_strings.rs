//! Multibyte strings.

use crate::abi::*;
use crate::algo::utf8::State;
use crate::algo::utf8::strings::{to_bytes, to_wide};

pub(crate) unsafe fn widen(
    to: *mut wchar_t,
    source: *mut *const c_char,
    bytes: size_t,
    n: size_t,
    state: &mut State,
) -> size_t {
    // SAFETY: C passes a string or `bytes` bytes, and null or space for `n` characters.
    unsafe {
        let mut from: *const u8 = source.read().cast();
        let mut kept = *state;
        let ended = to_wide(to, &mut from, bytes, n, &mut kept, crate::os::locale::encoding());
        if !to.is_null() {
            source.write(ended.map_or(from, |ended| ended.source).cast());
            *state = if ended.is_ok() { kept } else { State::INITIAL };
        }
        or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
    }
}

pub(crate) unsafe fn narrow(to: *mut c_char, source: *mut *const wchar_t, chars: size_t, n: size_t) -> size_t {
    // SAFETY: C passes a wide string or `chars` characters, and null or space for `n` bytes.
    unsafe {
        let mut from = source.read();
        let ended = to_bytes(to.cast(), &mut from, chars, n, crate::os::locale::encoding());
        if !to.is_null() {
            source.write(ended.map_or(from, |ended| ended.source));
        }
        or(usize::MAX, ended.map(|ended| ended.count).map_err(|_| Errno::ILSEQ))
    }
}
