//! Wide text to floating point.

use crate::abi::{Errno, LongDouble, c_void, export, set_errno, wchar_t};
use crate::algo::float::{BINARY32, BINARY64, BINARY128, Format, parse};
use crate::algo::scan::float_item::{Text, collect};
use crate::algo::scan::{Heap, Input, WideTextSource};

/// The bits of the number at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno`
/// beside the result, as C says.
///
/// # Safety
/// `text` must be a wide string, `end` null or valid for a write.
unsafe fn number(text: *const wchar_t, end: *mut *mut wchar_t, format: &Format) -> u128 {
    // SAFETY: the caller's.
    let mut source = unsafe { WideTextSource::new(text) };
    let mut input = Input::new(&mut source);
    input.skip_space();
    let spaces = input.consumed() as usize;
    let mut narrow = Text::new(Heap::MALLOC);
    // The characters that may belong to a number; which of them do, the parser tells.
    collect(&mut input, &mut narrow);
    // SAFETY: terminated text.
    let number = unsafe { parse(narrow.as_ptr(), format) };
    let len = if number.len == 0 { 0 } else { spaces + number.len };
    if !end.is_null() {
        // SAFETY: the caller's.
        unsafe { end.write(text.cast_mut().wrapping_add(len)) };
    }
    if narrow.out_of_memory() {
        set_errno(Errno::NOMEM);
    } else if number.out_of_range {
        set_errno(Errno::RANGE);
    }
    number.bits
}

/// A `double` at the front of a wide string, as `strtod`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstod(text: *const wchar_t, end: *mut *mut wchar_t) -> f64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f64::from_bits(unsafe { number(text, end, &BINARY64) } as u64)
}

/// A `float` at the front of a wide string, as `strtof`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstof(text: *const wchar_t, end: *mut *mut wchar_t) -> f32 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f32::from_bits(unsafe { number(text, end, &BINARY32) } as u32)
}

/// A `long double` at the front of a wide string, as `strtold`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstold(text: *const wchar_t, end: *mut *mut wchar_t) -> LongDouble {
    // SAFETY: C passes a string and a null pointer or a place for one.
    LongDouble::from_bits(unsafe { number(text, end, &BINARY128) })
}

/// The same as `wcstod`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstod_l(text: *const wchar_t, end: *mut *mut wchar_t, _locale: *mut c_void) -> f64 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f64::from_bits(unsafe { number(text, end, &BINARY64) } as u64)
}

/// The same as `wcstof`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstof_l(text: *const wchar_t, end: *mut *mut wchar_t, _locale: *mut c_void) -> f32 {
    // SAFETY: C passes a string and a null pointer or a place for one.
    f32::from_bits(unsafe { number(text, end, &BINARY32) } as u32)
}

/// The same as `wcstold`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub unsafe extern "C" fn wcstold_l(text: *const wchar_t, end: *mut *mut wchar_t, _locale: *mut c_void) -> LongDouble {
    // SAFETY: C passes a string and a null pointer or a place for one.
    LongDouble::from_bits(unsafe { number(text, end, &BINARY128) })
}
