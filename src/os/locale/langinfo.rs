//! The texts of a locale.

use crate::abi::{c_char, c_int};
use crate::algo::text::langinfo::{item, name_category};
use crate::os::locale::{Locale, text_of};

/// The text of an item; empty for an unknown number.
#[inline(always)]
pub fn text(number: c_int, locale: Locale) -> *const c_char {
    match name_category(number as u32) {
        Some(category) => text_of(locale.name_of(category)).as_ptr().cast(),
        None => item(number as u32, locale.is_utf8()).as_ptr().cast(),
    }
}
