//! `const char *` and `const wchar_t *` arguments that must not be null.

use crate::abi::wchar_t;
use crate::algo::text::{compare, scan, search, set, version, wide};
use core::ffi::CStr;
use core::marker::PhantomData;

/// A pointer to units (bytes or wide characters) that end with a zero and stay unchanged during the call. Unlike a
/// [`CStrArg`](crate::abi::CStrArg) it is not checked: these are the functions of `<string.h>`, `<wchar.h>` and `<stdlib.h>` for
/// which a null pointer is undefined and whose callers count every instruction. Made where C calls.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Text<'a, U>(*const U, PhantomData<&'a [U]>);

impl<'a> Text<'a, u8> {
    /// A string that Rust knows.
    #[inline(always)]
    pub fn of(text: &'a CStr) -> Self {
        Text(text.as_ptr().cast(), PhantomData)
    }
}

impl<U> Text<'_, U> {
    /// The pointer, for a kernel that looks for the terminator itself.
    #[inline(always)]
    pub fn as_ptr(self) -> *const U {
        self.0
    }

    /// The pointer to the unit at `offset`, as C returns it.
    #[inline(always)]
    pub fn pointer_at(self, offset: usize) -> *mut U {
        self.0.cast_mut().wrapping_add(offset)
    }

    /// [`Text::pointer_at`], or null without an offset.
    #[inline(always)]
    pub fn pointer_or_null(self, offset: Option<usize>) -> *mut U {
        offset.map_or(core::ptr::null_mut(), |offset| self.pointer_at(offset))
    }
}

impl<U: Copy> Text<'_, U> {
    /// The first unit, which is 0 in an empty text.
    #[inline(always)]
    pub fn first(self) -> U {
        // SAFETY: a text has a terminator at least.
        unsafe { self.0.read() }
    }

    /// The units before the terminator.
    #[inline(always)]
    pub fn units(self) -> impl Iterator<Item = U>
    where
        U: PartialEq + Default,
    {
        let mut at = self.0;
        core::iter::from_fn(move || {
            // SAFETY: terminated, by the type's contract, and nothing behind the terminator is read.
            let unit = unsafe { at.read() };
            (unit != U::default()).then(|| {
                at = at.wrapping_add(1);
                unit
            })
        })
    }

    /// The unit at `offset`, which `found` looked up in this text.
    #[inline(always)]
    fn unit_at(self, offset: usize) -> U {
        // SAFETY: private to this file, which passes offsets that a kernel returned: up to the terminator.
        unsafe { self.0.add(offset).read() }
    }
}

impl Text<'_, u8> {
    /// The number of bytes.
    #[inline(always)]
    pub fn len(self) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { scan::len(self.0) }
    }

    /// Whether there is none.
    #[inline(always)]
    pub fn is_empty(self) -> bool {
        self.first() == 0
    }

    /// The offset of the first `byte`, or of the terminator.
    #[inline(always)]
    pub fn find_or_end(self, byte: u8) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { scan::find_or_end(self.0, byte) }
    }

    /// The offset of the first `byte`, which may be the terminator.
    #[inline(always)]
    pub fn find(self, byte: u8) -> Option<usize> {
        let at = self.find_or_end(byte);
        (self.unit_at(at) == byte).then_some(at)
    }

    /// The offset of the last `byte`, which may be the terminator.
    #[inline(always)]
    pub fn find_last(self, byte: u8) -> Option<usize> {
        // SAFETY: terminated, by the type's contract.
        unsafe { scan::find_last(self.0, byte, self.len() + 1) }
    }

    /// How many bytes at the start are in `set`.
    #[inline(always)]
    pub fn span(self, set: Text<u8>) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { set::span(self.0, set.0) }
    }

    /// How many bytes at the start are not in `set`.
    #[inline(always)]
    pub fn span_without(self, set: Text<u8>) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { set::span_without(self.0, set.0) }
    }

    /// The offset of the first byte that is in `set`.
    #[inline(always)]
    pub fn find_any(self, set: Text<u8>) -> Option<usize> {
        let at = self.span_without(set);
        (self.unit_at(at) != 0).then_some(at)
    }

    /// The offset at which `needle` first occurs.
    #[inline(always)]
    pub fn find_text(self, needle: Text<u8>) -> Option<usize> {
        // SAFETY: terminated, by the type's contract.
        unsafe { search::find_string(self.0, needle.0) }
    }

    /// The offset at which `needle` first occurs in either case.
    #[inline(always)]
    pub fn find_text_caseless(self, needle: Text<u8>) -> Option<usize> {
        // SAFETY: terminated, by the type's contract.
        unsafe { search::find_string_caseless(self.0, needle.0) }
    }

    /// Compares at most `n` bytes, as C's functions return it.
    #[inline(always)]
    pub fn compare(self, other: Text<u8>, n: usize) -> i32 {
        // SAFETY: terminated, by the type's contract.
        unsafe { compare::strings(self.0, other.0, n) }
    }

    /// Compares, runs of digits by their value.
    #[inline(always)]
    pub fn compare_versions(self, other: Text<u8>) -> i32 {
        // SAFETY: terminated, by the type's contract.
        unsafe { version::compare(self.0, other.0) }
    }

    /// Compares at most `n` bytes without regard to case.
    #[inline(always)]
    pub fn compare_caseless(self, other: Text<u8>, n: usize) -> i32 {
        // SAFETY: terminated, by the type's contract.
        unsafe { compare::strings_caseless(self.0, other.0, n) }
    }
}

impl Text<'_, wchar_t> {
    /// The number of wide characters.
    #[inline(always)]
    pub fn wide_len(self) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { wide::len(self.0) }
    }

    /// The first `c`, or the terminator.
    #[inline(always)]
    pub fn find_wide_or_end(self, c: wchar_t) -> *mut wchar_t {
        // SAFETY: terminated, by the type's contract.
        unsafe { wide::find_or_end(self.0, c) }.cast_mut()
    }

    /// The first `c`, which may be the terminator; null if there is none.
    #[inline(always)]
    pub fn find_wide(self, c: wchar_t) -> *mut wchar_t {
        let at = self.find_wide_or_end(c);
        // SAFETY: a character of the text or its terminator.
        if unsafe { at.read() } == c { at } else { core::ptr::null_mut() }
    }

    /// The last `c`, which may be the terminator; null if there is none.
    #[inline(always)]
    pub fn last_wide(self, c: wchar_t) -> *mut wchar_t {
        // SAFETY: terminated, by the type's contract.
        unsafe { wide::find_last(self.0, c) }.cast_mut()
    }

    /// How many characters at the start are in `set` (`inside`) or are not.
    #[inline(always)]
    pub fn wide_span(self, set: Text<wchar_t>, inside: bool) -> usize {
        // SAFETY: terminated, by the type's contract.
        unsafe { wide::span(self.0, set.0, inside) }
    }

    /// The offset of the first character that is in `set`.
    #[inline(always)]
    pub fn find_any_wide(self, set: Text<wchar_t>) -> Option<usize> {
        let at = self.wide_span(set, false);
        (self.unit_at(at) != 0).then_some(at)
    }

    /// The offset at which `needle` first occurs.
    #[inline(always)]
    pub fn find_wide_text(self, needle: Text<wchar_t>) -> Option<usize> {
        // SAFETY: terminated, by the type's contract.
        unsafe { search::find_wide_string(self.0, needle.0) }
    }

    /// Compares, each character as `map` makes it.
    #[inline(always)]
    pub fn compare_wide(self, other: Text<wchar_t>, map: impl Fn(wchar_t) -> wchar_t) -> i32 {
        // SAFETY: terminated, by the type's contract.
        unsafe { wide::compare_strings(self.0, other.0, map) }
    }
}
