//! The C functions: what `libc.a` has under the same names.

use crate::{compare, copy, scan, search, set, wide};
use core::ptr::null_mut;
use wasi_libc_macros::{export, simd};

type Int = i32;

/// The pointer `at` elements behind `s`, or null.
#[inline(always)]
fn at_or_null<T>(s: *const T, at: Option<usize>) -> *mut T {
    at.map_or(null_mut(), |at| s.wrapping_add(at).cast_mut())
}

unsafe extern "C" {
    /// The search of `libc.a` that takes linear time whatever the needle.
    fn __wasilibc_memmem_linear(text: *const u8, n: usize, needle: *const u8, needle_len: usize) -> *mut u8;
}

unsafe fn linear(text: *const u8, n: usize, needle: *const u8, needle_len: usize) -> Option<usize> {
    // SAFETY: the same contract.
    let found = unsafe { __wasilibc_memmem_linear(text, n, needle, needle_len) };
    if found.is_null() { None } else { Some(found.addr() - text.addr()) }
}

/// Each function is its kernel, with its arguments as C passes them.
macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $of:ty),*) -> $result:ty $body:block)*) => { $(
        $(#[$doc])*
        #[export]
        #[simd]
        pub unsafe extern "C" fn $name($($argument: $of),*) -> $result {
            // SAFETY: C passes strings that are terminated, and memory of the sizes that it says.
            unsafe { $body }
        }
    )* };
}

functions! {
    /// Copies `n` bytes that do not overlap.
    memcpy(to: *mut u8, from: *const u8, n: usize) -> *mut u8 {
        copy::copy(to, from, n);
        to
    }
    /// Copies `n` bytes that may overlap.
    memmove(to: *mut u8, from: *const u8, n: usize) -> *mut u8 {
        copy::copy(to, from, n);
        to
    }
    /// Copies `n` bytes and returns the end of the copy (GNU).
    mempcpy(to: *mut u8, from: *const u8, n: usize) -> *mut u8 {
        copy::copy(to, from, n);
        to.wrapping_add(n)
    }
    /// Copies up to and with the first `byte`, at most `n` bytes; returns the end of the copy, or null without a `byte`.
    memccpy(to: *mut u8, from: *const u8, byte: Int, n: usize) -> *mut u8 {
        let found = scan::find_byte(from, byte as u8, n).map(|at| at + 1);
        copy::copy(to, from, found.unwrap_or(n));
        at_or_null(to, found)
    }
    /// Sets `n` bytes to `byte`.
    memset(to: *mut u8, byte: Int, n: usize) -> *mut u8 {
        copy::fill(to, byte as u8, n);
        to
    }
    /// Compares `n` bytes as unsigned numbers.
    memcmp(a: *const u8, b: *const u8, n: usize) -> Int { compare::bytes(a, b, n) }
    /// The first `byte` among `n`, or null. Reads nothing behind its block.
    memchr(s: *const u8, byte: Int, n: usize) -> *mut u8 { at_or_null(s, scan::find_byte(s, byte as u8, n)) }
    /// The last `byte` among `n`, or null (GNU).
    memrchr(s: *const u8, byte: Int, n: usize) -> *mut u8 { at_or_null(s, scan::find_last_byte(s, byte as u8, n)) }
    /// The first `byte`, which must be there (GNU).
    rawmemchr(s: *const u8, byte: Int) -> *mut u8 { at_or_null(s, scan::find_byte(s, byte as u8, usize::MAX)) }
    /// The first occurrence of the bytes at `needle`, or null.
    memmem(text: *const u8, n: usize, needle: *const u8, needle_len: usize) -> *mut u8 {
        if needle_len == 0 { text.cast_mut() } else { at_or_null(text, search::find(text, n, needle, needle_len, linear)) }
    }
    /// The number of bytes before the terminator.
    strlen(s: *const u8) -> usize { scan::len(s) }
    /// The number of bytes before the terminator, at most `max`.
    strnlen(s: *const u8, max: usize) -> usize { scan::len_at_most(s, max) }
    /// The first `byte` of the string, the terminator included, or null.
    strchr(s: *const u8, byte: Int) -> *mut u8 {
        let end = s.wrapping_add(scan::find_or_end(s, byte as u8));
        if end.read() == byte as u8 { end.cast_mut() } else { null_mut() }
    }
    /// The first `byte` of the string, or its end (GNU).
    strchrnul(s: *const u8, byte: Int) -> *mut u8 { s.wrapping_add(scan::find_or_end(s, byte as u8)).cast_mut() }
    /// The last `byte` of the string, the terminator included, or null.
    strrchr(s: *const u8, byte: Int) -> *mut u8 { at_or_null(s, scan::find_last_byte(s, byte as u8, scan::len(s) + 1)) }
    /// Compares two strings as unsigned bytes.
    strcmp(a: *const u8, b: *const u8) -> Int { compare::strings(a, b, usize::MAX) }
    /// Compares at most `n` bytes of two strings.
    strncmp(a: *const u8, b: *const u8, n: usize) -> Int { compare::strings(a, b, n) }
    /// Compares two strings without regard to case.
    strcasecmp(a: *const u8, b: *const u8) -> Int { compare::strings_caseless(a, b, usize::MAX) }
    /// Compares at most `n` bytes of two strings without regard to case.
    strncasecmp(a: *const u8, b: *const u8, n: usize) -> Int { compare::strings_caseless(a, b, n) }
    /// Copies a string.
    strcpy(to: *mut u8, from: *const u8) -> *mut u8 {
        copy::string(to, from);
        to
    }
    /// Copies a string and returns the end of the copy.
    stpcpy(to: *mut u8, from: *const u8) -> *mut u8 { to.wrapping_add(copy::string(to, from)) }
    /// Copies a string behind another one.
    strcat(to: *mut u8, from: *const u8) -> *mut u8 {
        copy::string(to.wrapping_add(scan::len(to)), from);
        to
    }
    /// The length of the longest start of `s` with bytes of `set` only.
    strspn(s: *const u8, set: *const u8) -> usize { set::span(s, set) }
    /// The length of the longest start of `s` without any byte of `set`.
    strcspn(s: *const u8, set: *const u8) -> usize { set::span_without(s, set) }
    /// The first byte of `s` that is in `set`, or null.
    strpbrk(s: *const u8, set: *const u8) -> *mut u8 {
        let found = s.wrapping_add(set::span_without(s, set));
        if found.read() == 0 { null_mut() } else { found.cast_mut() }
    }
    /// The first occurrence of `needle` in `text`, or null.
    strstr(text: *const u8, needle: *const u8) -> *mut u8 { at_or_null(text, search::find_string(text, needle, linear)) }
    /// The number of characters before the terminator.
    wcslen(s: *const i32) -> usize { wide::len(s) }
    /// The number of characters before the terminator, at most `max`.
    wcsnlen(s: *const i32, max: usize) -> usize { wide::len_at_most(s, max) }
    /// The first `c` of the string, the terminator included, or null.
    wcschr(s: *const i32, c: i32) -> *mut i32 {
        let end = s.wrapping_add(wide::find_or_end(s, c));
        if end.read() == c { end.cast_mut() } else { null_mut() }
    }
    /// The last `c` of the string, the terminator included, or null.
    wcsrchr(s: *const i32, c: i32) -> *mut i32 { at_or_null(s, wide::find_last(s, c, wide::len(s) + 1)) }
    /// Compares two wide strings.
    wcscmp(a: *const i32, b: *const i32) -> Int { wide::compare(a, b, usize::MAX) }
    /// Compares at most `n` characters of two wide strings.
    wcsncmp(a: *const i32, b: *const i32, n: usize) -> Int { wide::compare(a, b, n) }
    /// Copies a wide string.
    wcscpy(to: *mut i32, from: *const i32) -> *mut i32 {
        copy::copy(to.cast(), from.cast(), (wide::len(from) + 1) * size_of::<i32>());
        to
    }
    /// The first `c` among `n` characters, or null.
    wmemchr(s: *const i32, c: i32, n: usize) -> *mut i32 { at_or_null(s, wide::find(s, c, n)) }
    /// Compares `n` characters.
    wmemcmp(a: *const i32, b: *const i32, n: usize) -> Int { wide::compare_all(a, b, n) }
    /// Sets `n` characters to `c`.
    wmemset(to: *mut i32, c: i32, n: usize) -> *mut i32 {
        wide::fill(to, c, n);
        to
    }
    /// Copies `n` characters that do not overlap.
    wmemcpy(to: *mut i32, from: *const i32, n: usize) -> *mut i32 {
        copy::copy(to.cast(), from.cast(), n.wrapping_mul(size_of::<i32>()));
        to
    }
    /// Copies `n` characters that may overlap.
    wmemmove(to: *mut i32, from: *const i32, n: usize) -> *mut i32 {
        copy::copy(to.cast(), from.cast(), n.wrapping_mul(size_of::<i32>()));
        to
    }
}
