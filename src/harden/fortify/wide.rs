//! Checked functions on wide characters. Sizes are counted in wide characters; messages count bytes.

use super::constant;
use crate::abi::multibyte::place;
use crate::abi::*;
use crate::algo::text::{bulk, wide};
use crate::header::wchar::io_print::print;
use crate::stdio::FILE;
use crate::stdio::context;
use crate::stdio::print::print_wide;
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
    let mut bytes: [c_char; 16] = [0; 16];
    // SAFETY: memory for the bytes of any character; the caller's is written if they fit.
    unsafe {
        let len = place(bytes.as_mut_ptr(), c)?;
        super::check(function, len, size);
        bulk::copy(to.cast(), bytes.as_ptr().cast(), len);
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
pub unsafe extern "C" fn __swprintf_chk(
    to: *mut wchar_t,
    n: usize,
    flag: c_int,
    size: usize,
    format: WStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check_wide(b"swprintf", format);
    }
    check(b"swprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    or_minus_one(|| unsafe { print(to, n, format, args) })
}

/// `vswprintf` into an object of `size` wide characters.
#[export]
pub unsafe extern "C" fn __vswprintf_chk(
    to: *mut wchar_t,
    n: usize,
    flag: c_int,
    size: usize,
    format: WStrArg,
    args: VaList,
) -> c_int {
    if flag > 0 {
        constant::check_wide(b"vswprintf", format);
    }
    check(b"vswprintf", n, size);
    // SAFETY: C passes what the format says, and memory as large as it says.
    or_minus_one(|| unsafe { print(to, n, format, args) })
}

/// `swprintf` into an object of `size` bytes.
#[export]
pub unsafe extern "C" fn __fortify_swprintf(
    to: *mut wchar_t,
    size: usize,
    n: usize,
    format: WStrArg,
    args: VaList,
) -> c_int {
    check(b"swprintf", n, size / SIZE);
    // SAFETY: C passes what the format says, and memory as large as it says.
    or_minus_one(|| unsafe { print(to, n, format, args) })
}

/// `swprintf` into an object of `size` bytes, with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_swprintf_n(
    to: *mut wchar_t,
    size: usize,
    n: usize,
    format: WStrArg,
    args: VaList,
) -> c_int {
    constant::check_wide(b"swprintf", format);
    check(b"swprintf", n, size / SIZE);
    // SAFETY: C passes what the format says, and memory as large as it says.
    or_minus_one(|| unsafe { print(to, n, format, args) })
}

/// `wprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __wprintf_chk(flag: c_int, format: WStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check_wide(b"wprintf", format);
    }
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, format.get()?, args, &context::print()) })
}

/// `vwprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vwprintf_chk(flag: c_int, format: WStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check_wide(b"vwprintf", format);
    }
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, format.get()?, args, &context::print()) })
}

/// `wprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_wprintf(format: WStrArg, args: VaList) -> c_int {
    constant::check_wide(b"wprintf", format);
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(&STDOUT, format.get()?, args, &context::print()) })
}

/// `fwprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fwprintf_chk(file: &FILE, flag: c_int, format: WStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check_wide(b"fwprintf", format);
    }
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(file, format.get()?, args, &context::print()) })
}

/// `vfwprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __vfwprintf_chk(file: &FILE, flag: c_int, format: WStrArg, args: VaList) -> c_int {
    if flag > 0 {
        constant::check_wide(b"vfwprintf", format);
    }
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(file, format.get()?, args, &context::print()) })
}

/// `fwprintf` with a look at the format.
#[export]
pub unsafe extern "C" fn __fortify_fwprintf(file: &FILE, format: WStrArg, args: VaList) -> c_int {
    constant::check_wide(b"fwprintf", format);
    // SAFETY: C passes what the format says.
    or_minus_one(|| unsafe { print_wide(file, format.get()?, args, &context::print()) })
}
