//! Multibyte strings.

use crate::abi::*;
use crate::algo::utf8::State;
use crate::algo::utf8::strings::{string_to_bytes, string_to_wide, to_bytes, to_wide};

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

impl OutSlice<'_, wchar_t> {
    /// `mbstowcs`: converts a string as far as it fits; returns the number of characters. Counts only for a null pointer.
    #[inline(always)]
    pub fn widen(self, s: Text<u8>) -> Result<usize, Errno> {
        // SAFETY: a string, and null or memory for so many characters, by the types' contracts.
        let count = unsafe { string_to_wide(self.as_mut_ptr(), s.as_ptr(), self.len(), crate::os::locale::encoding()) };
        count.map_err(|_| Errno::ILSEQ)
    }
}

impl OutSlice<'_, u8> {
    /// `wcstombs`: converts a wide string as far as it fits; returns the number of bytes. Counts only for a null pointer.
    #[inline(always)]
    pub fn narrow(self, s: Text<wchar_t>) -> Result<usize, Errno> {
        // SAFETY: a wide string, and null or memory for so many bytes, by the types' contracts.
        let count =
            unsafe { string_to_bytes(self.as_mut_ptr(), s.as_ptr(), self.len(), crate::os::locale::encoding()) };
        count.map_err(|_| Errno::ILSEQ)
    }
}
