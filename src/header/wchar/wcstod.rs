//! Wide text to floating point.

use crate::abi::*;
use crate::algo::float::{BINARY32, BINARY64, BINARY128, Format, parse};
use crate::algo::scan::float_item::{Text as NumberText, collect};
use crate::algo::scan::{Heap, Input, WideTextSource};

/// The bits of the number at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno`
/// beside the result, as C says.
fn number(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, format: &Format) -> u128 {
    // SAFETY: terminated, by the type's contract.
    let mut source = unsafe { WideTextSource::new(text.as_ptr()) };
    let mut input = Input::new(&mut source);
    input.skip_space();
    let spaces = input.consumed() as usize;
    let mut narrow = NumberText::new(Heap::MALLOC);
    // The characters that may belong to a number; which of them do, the parser tells.
    collect(&mut input, &mut narrow);
    // SAFETY: `collect` ended what it collected with a zero.
    let number = unsafe { parse(narrow.as_ptr(), format) };
    let len = if number.len == 0 { 0 } else { spaces + number.len };
    end.set(text.pointer_at(len));
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
pub extern "C" fn wcstod(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// A `float` at the front of a wide string, as `strtof`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstof(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// A `long double` at the front of a wide string, as `strtold`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstold(text: Text<wchar_t>, end: OutArg<*mut wchar_t>) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}

/// The same as `wcstod`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstod_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> f64 {
    f64::from_bits(number(text, end, &BINARY64) as u64)
}

/// The same as `wcstof`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstof_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> f32 {
    f32::from_bits(number(text, end, &BINARY32) as u32)
}

/// The same as `wcstold`: all locales write numbers alike.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wcstod.html>
#[export]
pub extern "C" fn wcstold_l(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, _locale: *mut c_void) -> LongDouble {
    LongDouble::from_bits(number(text, end, &BINARY128))
}
