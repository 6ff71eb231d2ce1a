//! `nl_langinfo`: the POSIX locale's conventions in every locale; only the codeset differs.

use crate::abi::c::{CODESET, CRNCYSTR};
use core::ffi::CStr;

/// The categories' positions in an item's number: the category is the high half, the entry the low half.
const NUMERIC: &[&CStr] = &[c".", c""];
const MESSAGES: &[&CStr] = &[c"^[yY]", c"^[nN]", c"yes", c"no"];
/// `CRNCYSTR`: no symbol, before the amount.
const CURRENCY: &CStr = c"-";

/// From `ABDAY_1` on: days, months and formats. The entry after `ERA` is not used.
const TIME: [&CStr; 50] = [
    c"Sun",
    c"Mon",
    c"Tue",
    c"Wed",
    c"Thu",
    c"Fri",
    c"Sat",
    c"Sunday",
    c"Monday",
    c"Tuesday",
    c"Wednesday",
    c"Thursday",
    c"Friday",
    c"Saturday",
    c"Jan",
    c"Feb",
    c"Mar",
    c"Apr",
    c"May",
    c"Jun",
    c"Jul",
    c"Aug",
    c"Sep",
    c"Oct",
    c"Nov",
    c"Dec",
    c"January",
    c"February",
    c"March",
    c"April",
    c"May",
    c"June",
    c"July",
    c"August",
    c"September",
    c"October",
    c"November",
    c"December",
    c"AM",
    c"PM",
    c"%a %b %e %H:%M:%S %Y",
    c"%m/%d/%y",
    c"%H:%M:%S",
    c"%I:%M:%S %p",
    c"",
    c"",
    c"",
    c"",
    c"",
    c"",
];

/// The text of an item; empty for an unknown number.
pub fn item(number: u32, utf8: bool) -> &'static CStr {
    let entry = (number & 0xffff) as usize;
    match number {
        CODESET if utf8 => c"UTF-8",
        CODESET => c"ASCII",
        CRNCYSTR => CURRENCY,
        _ => match number >> 16 {
            1 => NUMERIC.get(entry).copied().unwrap_or(c""),
            2 => TIME.get(entry).copied().unwrap_or(c""),
            5 => MESSAGES.get(entry).copied().unwrap_or(c""),
            _ => c"",
        },
    }
}

/// The category whose locale's name an item asks for.
pub fn name_category(number: u32) -> Option<u32> {
    if number & 0xffff == 0xffff && number >> 16 < 6 { Some(number >> 16) } else { None }
}
