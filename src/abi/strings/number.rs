//! The results of `strtol`, `strtod` and their relatives.

use crate::abi::{Errno, OutArg, Text, c_int, c_long, c_longlong, c_ulong, set_errno, wchar_t};
use crate::algo::float::{Format, Parsed, parse as parse_float};
use crate::algo::scan::float_item::{Text as NumberText, collect};
use crate::algo::scan::integer_text::{self, IntegerText, Range, parse_integer};
use crate::algo::scan::{Heap, Input, ScanUnit, WideTextSource};
use core::ffi::CStr;

/// The range of a `long`.
pub(crate) const LONG: Range = Range::signed(c_long::BITS);
/// The range of an `unsigned long`.
pub(crate) const ULONG: Range = Range::unsigned(c_ulong::BITS);
/// The range of a `long long`.
pub(crate) const LONG_LONG: Range = Range::signed(64);
/// The range of an `unsigned long long`.
pub(crate) const ULONG_LONG: Range = Range::unsigned(64);

/// The integer at the front of `text`.
pub(crate) fn parse<U: ScanUnit>(text: Text<U>, base: c_int, range: Range) -> IntegerText {
    // SAFETY: terminated, by the type's contract.
    unsafe { parse_integer(text.as_ptr(), base, range) }
}

/// The integer at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno` beside the
/// result, as C says.
pub(crate) fn integer<U: ScanUnit>(text: Text<U>, end: OutArg<*mut U>, base: c_int, range: Range) -> u64 {
    let integer = parse(text, base, range);
    end.set(text.pointer_at(integer.len));
    if let Some(error) = integer.error {
        set_errno(error);
    }
    integer.value
}

/// The decimal integer at the front of `text`, cut to the range of an `int`; 0 if there is none.
#[inline(always)]
pub(crate) fn decimal(text: Text<u8>) -> c_int {
    // SAFETY: terminated, by the type's contract.
    unsafe { integer_text::decimal(text.as_ptr()) }
}

/// The number that all of `text` is, or what is wrong with it: `strtonum`.
pub(crate) fn within(
    text: Text<u8>,
    least: c_longlong,
    most: c_longlong,
) -> Result<c_longlong, (Errno, &'static CStr)> {
    let number = parse(text, 10, LONG_LONG);
    let value = number.value as c_longlong;
    match number.error {
        _ if least > most || number.len == 0 || number.len != text.len() => Err((Errno::INVAL, c"invalid")),
        Some(_) if value < 0 => Err((Errno::RANGE, c"too small")),
        Some(_) => Err((Errno::RANGE, c"too large")),
        None if value < least => Err((Errno::RANGE, c"too small")),
        None if value > most => Err((Errno::RANGE, c"too large")),
        None => Ok(value),
    }
}

/// The floating-point number at the front of `text`.
pub(crate) fn front(text: Text<u8>, format: &Format) -> Parsed {
    // SAFETY: terminated, by the type's contract.
    unsafe { parse_float(text.as_ptr(), format) }
}

/// The bits of the number at the front of `text`; stores at `end`, if that is not null, where it ends. Sets `errno`
/// beside the result, as C says.
pub(crate) fn number(text: Text<u8>, end: OutArg<*mut u8>, format: &Format) -> u128 {
    let number = front(text, format);
    end.set(text.pointer_at(number.len));
    if number.out_of_range {
        set_errno(Errno::RANGE);
    }
    number.bits
}

/// [`number`] for wide text.
pub(crate) fn wide_number(text: Text<wchar_t>, end: OutArg<*mut wchar_t>, format: &Format) -> u128 {
    // SAFETY: terminated, by the type's contract.
    let mut source = unsafe { WideTextSource::new(text.as_ptr()) };
    let mut input = Input::new(&mut source);
    input.skip_space();
    let spaces = input.consumed() as usize;
    let mut narrow = NumberText::new(Heap::MALLOC);
    // The characters that may belong to a number; the parser decides which of them do.
    collect(&mut input, &mut narrow);
    // SAFETY: `terminated` ends the text with a zero byte.
    let number = unsafe { parse_float(narrow.terminated(), format) };
    let len = if number.len == 0 { 0 } else { spaces + number.len };
    end.set(text.pointer_at(len));
    if narrow.out_of_memory() {
        set_errno(Errno::NOMEM);
    } else if number.out_of_range {
        set_errno(Errno::RANGE);
    }
    number.bits
}
