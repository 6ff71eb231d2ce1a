//! `<langinfo.h>`.

use crate::abi::locale_object::LocaleArg;
use crate::abi::{c_char, c_int, export};
use crate::algo::text::langinfo::{item, name_category};
use crate::os::locale::{Locale, present, text_of};

fn text(number: c_int, locale: Locale) -> *mut c_char {
    match name_category(number as u32) {
        Some(category) => text_of(locale.name_of(category)).as_ptr().cast_mut().cast(),
        None => item(number as u32, locale.is_utf8()).as_ptr().cast_mut().cast(),
    }
}

/// The text of an item in the present locale; empty for a number that is none. It must not be changed.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nl_langinfo.html>
#[export(__nl_langinfo)]
pub unsafe extern "C" fn nl_langinfo(number: c_int) -> *mut c_char {
    text(number, present())
}

/// As `nl_langinfo`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nl_langinfo.html>
#[export(__nl_langinfo_l)]
pub extern "C" fn nl_langinfo_l(number: c_int, locale: LocaleArg) -> *mut c_char {
    text(number, locale.get())
}
