//! Checked functions on wide characters. Sizes are counted in wide characters; messages count bytes.

use super::constant;
use crate::abi::locale::multibyte::store;
use crate::abi::*;
use crate::algo::text::{bulk, wide};
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::print::print_wide;
use crate::stdio::print_wide_memory::print_wide_to_memory;
use crate::stdio::standard::output::STREAM as STDOUT;

/// The size of a wide character.
const SIZE: usize = size_of::<wchar_t>();

/// Refuses to write `n` wide characters into `size` on behalf of `function`.
#[inline(always)]
fn check(function: &[u8], n: usize, size: usize) {
    if n > size {
        super::report::overflow(function, n.saturating_mul(SIZE), size * SIZE);
    }
}

/// Looks at the format on behalf of `function` if the flag of a `_chk` function asks for that.
#[inline(always)]
fn look(flag: c_int, function: &[u8], format: FormatArgs<wchar_t>) {
    if flag > 0 {
        constant::check_wide(function, format.arg());
    }
}

/// Copies `len` characters to behind `start` ones, and a terminator, which must fit.
#[inline(always)]
unsafe fn append(function: &[u8], to: *mut wchar_t, start: usize, from: *const wchar_t, len: usize, size: usize) {
    check(function, start.saturating_add(len).saturating_add(1), size);
    // SAFETY: C passes `len` characters, and all fit in the object.
    unsafe {
        bulk::copy(to.add(start).cast(), from.cast(), len * SIZE);
        to.add(start + len).write(0);
    }
}

/// `wcscpy` into an object of `size` wide characters.
#[export]
pub unsafe extern "C" fn __wcscpy_chk(to: *mut wchar_t, from: *const wchar_t, size: usize) -> *mut wchar_t {
    // SAFETY: C passes a wide string and its object.
    unsafe { append(b"wcscpy", to, 0, from, wide::len(from), size) };
    to
}

/// `wcpcpy` into an object of `size` wide characters.
#[export]
pub unsafe extern "C" fn __wcpcpy_chk(to: *mut wchar_t, from: *const wchar_t, size: usize) -> *mut wchar_t {
    // SAFETY: C passes a wide string and its object.
    unsafe {
        let len = wide::len(from);
        append(b"wcpcpy", to, 0, from, len, size);
        to.add(len)
    }
}

/// `wcscat` into an object of `size` wide characters.
#[export]
pub unsafe extern "C" fn __wcscat_chk(to: *mut wchar_t, from: *const wchar_t, size: usize) -> *mut wchar_t {
    // SAFETY: C passes two wide strings.
    unsafe { append(b"wcscat", to, wide::len(to), from, wide::len(from), size) };
    to
}

/// `wcsncat` into an object of `size` wide characters.
#[export]
pub unsafe extern "C" fn __wcsncat_chk(to: *mut wchar_t, from: *const wchar_t, n: usize, size: usize) -> *mut wchar_t {
    // SAFETY: C passes a wide string, and another or `n` characters.
    unsafe { append(b"wcsncat", to, wide::len(to), from, wide::find(from, 0, n).unwrap_or(n), size) };
    to
}

/// Refuses an object of `size` bytes for a character that may have as many as the locale's longest.
#[inline(always)]
unsafe fn character(function: &[u8], to: *mut c_char, c: wchar_t, size: usize) -> Result<usize, Errno> {
    let mut bytes = [0; 16];
    // SAFETY: memory for the bytes of any character; the caller's is written if they fit.
    unsafe {
        let len = store(OutText::from_raw(bytes.as_mut_ptr()), c)?;
        super::check(function, len, size);
        bulk::copy(to.cast(), bytes.as_ptr(), len);
        Ok(len)
    }
}

/// `wctomb` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __wctomb_chk(to: *mut c_char, c: wchar_t, size: usize) -> c_int {
    if to.is_null() {
        return 0;
    }
    // SAFETY: C passes an object of `size` bytes.
    or_minus_one(|| unsafe { character(b"wctomb", to, c, size) }.map(|len| len as c_int))
}

/// `wcrtomb` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __wcrtomb_chk(to: *mut c_char, c: wchar_t, _state: *mut c_void, size: usize) -> usize {
    // SAFETY: C passes an object of `size` bytes.
    if to.is_null() { 1 } else { or(usize::MAX, unsafe { character(b"wcrtomb", to, c, size) }) }
}

/// `swprintf` into an object of `size` wide characters.
#[export]
pub extern "C" fn __swprintf_chk(
    to: OutSlice<wchar_t, n>,
    n: usize,
    flag: c_int,
    size: usize,
    format: FormatArgs<wchar_t>,
) -> c_int {
    look(flag, b"swprintf", format);
    check(b"swprintf", n, size);
    print_wide_to_memory(to, format, &context::PRINT)
}

/// `vswprintf` into an object of `size` wide characters.
#[export]
pub extern "C" fn __vswprintf_chk(
    to: OutSlice<wchar_t, n>,
    n: usize,
    flag: c_int,
    size: usize,
    format: FormatArgs<wchar_t>,
) -> c_int {
    look(flag, b"vswprintf", format);
    check(b"vswprintf", n, size);
    print_wide_to_memory(to, format, &context::PRINT)
}

/// `swprintf` into an object of `size` bytes.
#[export]
pub extern "C" fn __fortify_swprintf(
    to: OutSlice<wchar_t, n>,
    size: usize,
    n: usize,
    format: FormatArgs<wchar_t>,
) -> c_int {
    check(b"swprintf", n, size / SIZE);
    print_wide_to_memory(to, format, &context::PRINT)
}

/// `swprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub extern "C" fn __fortify_swprintf_n(
    to: OutSlice<wchar_t, n>,
    size: usize,
    n: usize,
    format: FormatArgs<wchar_t>,
) -> c_int {
    look(1, b"swprintf", format);
    check(b"swprintf", n, size / SIZE);
    print_wide_to_memory(to, format, &context::PRINT)
}

/// `wprintf` with a look at the format.
#[export]
pub extern "C" fn __wprintf_chk(flag: c_int, format: FormatArgs<wchar_t>) -> c_int {
    look(flag, b"wprintf", format);
    print_wide(&STDOUT, format, &context::PRINT)
}

/// `vwprintf` with a look at the format.
#[export]
pub extern "C" fn __vwprintf_chk(flag: c_int, format: FormatArgs<wchar_t>) -> c_int {
    look(flag, b"vwprintf", format);
    print_wide(&STDOUT, format, &context::PRINT)
}

/// `wprintf` with a look at the format.
#[export]
pub extern "C" fn __fortify_wprintf(format: FormatArgs<wchar_t>) -> c_int {
    look(1, b"wprintf", format);
    print_wide(&STDOUT, format, &context::PRINT)
}

/// `fwprintf` with a look at the format.
#[export]
pub extern "C" fn __fwprintf_chk(file: &FILE, flag: c_int, format: FormatArgs<wchar_t>) -> c_int {
    look(flag, b"fwprintf", format);
    print_wide(file, format, &context::PRINT)
}

/// `vfwprintf` with a look at the format.
#[export]
pub extern "C" fn __vfwprintf_chk(file: &FILE, flag: c_int, format: FormatArgs<wchar_t>) -> c_int {
    look(flag, b"vfwprintf", format);
    print_wide(file, format, &context::PRINT)
}

/// `fwprintf` with a look at the format.
#[export]
pub extern "C" fn __fortify_fwprintf(file: &FILE, format: FormatArgs<wchar_t>) -> c_int {
    look(1, b"fwprintf", format);
    print_wide(file, format, &context::PRINT)
}
