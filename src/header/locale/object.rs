//! Locales as objects.

use crate::abi::locale::object::{GLOBAL, Handle, LocaleArg, changed, free, keep, select};
use crate::abi::{CStrArg, c_char, c_int, export, or, or_null};
use crate::os::locale::set::{ALL as EVERY, text};
use core::ptr::{null_mut, without_provenance_mut};

/// A locale as `base` is (null: the `C` locale), which is used up, with the categories of `mask` as `name` says. Errors:
/// null, `EINVAL` the mask or a null name, `ENOENT` the name, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/newlocale.html>
#[export(__newlocale)]
pub extern "C" fn newlocale(mask: c_int, name: CStrArg, base: LocaleArg) -> Handle {
    or_null(|| changed(mask, name, base))
}

/// A copy of a locale. Errors: null, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/duplocale.html>
#[export(__duplocale)]
pub extern "C" fn duplocale(locale: LocaleArg) -> Handle {
    or(null_mut(), keep(locale.get()))
}

/// Gives a locale back.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freelocale.html>
#[export(__freelocale)]
pub extern "C" fn freelocale(locale: LocaleArg) {
    free(locale);
}

/// Uses a locale instead of the global one (or that one again, or with null neither); returns the one used before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/uselocale.html>
#[export(__uselocale)]
pub extern "C" fn uselocale(locale: LocaleArg) -> Handle {
    let before = select(locale);
    if before.is_null() { without_provenance_mut(GLOBAL) } else { before }
}

/// The name of a category of a locale (`LC_ALL`: of all, as `setlocale` gives it). It is there as long as the locale.
/// Null for a number that is no category's.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getlocalename_l.html>
#[export]
pub extern "C" fn getlocalename_l(category: c_int, locale: LocaleArg) -> *const c_char {
    if !(0..=EVERY).contains(&category) {
        return core::ptr::null();
    }
    text(category, locale.get())
}
