//! `<langinfo.h>`.

use crate::abi::locale::object::LocaleArg;
use crate::abi::{c_char, c_int, export};
use crate::os::locale::langinfo::text;
use crate::os::locale::present;

/// The text of an item in the present locale; empty for an unknown number. It must not be changed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nl_langinfo.html>
#[export(__nl_langinfo)]
pub extern "C" fn nl_langinfo(number: c_int) -> *mut c_char {
    text(number, present()).cast_mut()
}

/// As `nl_langinfo`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nl_langinfo.html>
#[export(__nl_langinfo_l)]
pub extern "C" fn nl_langinfo_l(number: c_int, locale: LocaleArg) -> *mut c_char {
    text(number, locale.get()).cast_mut()
}
