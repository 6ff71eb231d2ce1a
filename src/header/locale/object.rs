//! Locales as objects.

use crate::abi::locale_object::{ALL, GLOBAL, Handle, IN_USE, keep, of_handle, swap};
use crate::abi::{Errno, c_char, c_free, c_int, cstr, export, or, or_null};
use crate::os::locale::{CATEGORIES, named};
use crate::os::locale_set::{ALL as EVERY, from_environment, text};
use core::ptr::{null_mut, without_provenance_mut};

/// A locale as `base` is (null: the `C` locale), which is used up, with the categories of `mask` as `name` says. Errors:
/// null, `EINVAL` the mask or a null name, `ENOENT` the name, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/newlocale.html>
#[export(__newlocale)]
pub unsafe extern "C" fn newlocale(mask: c_int, name: *const c_char, base: Handle) -> Handle {
    or_null(|| {
        let every = (1 << CATEGORIES) - 1;
        let mask = if mask == ALL { every } else { mask };
        if mask & !every != 0 || base.addr() == GLOBAL {
            return Err(Errno::INVAL);
        }
        // SAFETY: the caller's.
        let (name, old) = unsafe { (cstr(name).map_err(|_| Errno::INVAL)?, of_handle(base)) };
        let new = named(mask as u32, name.to_bytes(), old, from_environment)?;
        if base.is_null() {
            return keep(new);
        }
        // SAFETY: a locale of the caller's.
        unsafe { base.write(new) };
        Ok(base)
    })
}

/// A copy of a locale. Errors: null, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/duplocale.html>
#[export(__duplocale)]
pub unsafe extern "C" fn duplocale(locale: Handle) -> Handle {
    // SAFETY: the caller's.
    or(null_mut(), keep(unsafe { of_handle(locale) }))
}

/// Gives a locale back.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freelocale.html>
#[export(__freelocale)]
pub unsafe extern "C" fn freelocale(locale: Handle) {
    if locale.addr() != GLOBAL {
        // SAFETY: the caller's.
        unsafe { c_free(locale.cast()) }
    }
}

/// Uses a locale instead of the global one (or that one again, or with null neither); returns the one used before.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/uselocale.html>
#[export(__uselocale)]
pub unsafe extern "C" fn uselocale(locale: Handle) -> Handle {
    // SAFETY: another handle is that of a locale that was not freed.
    let before = unsafe {
        match locale.addr() {
            0 => IN_USE.get(),
            GLOBAL => swap(null_mut()),
            _ => swap(locale),
        }
    };
    if before.is_null() { without_provenance_mut(GLOBAL) } else { before }
}

/// The name of a category of a locale (`LC_ALL`: of all, as `setlocale` gives it). It is there as long as the locale.
/// Null for a number that is no category's.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getlocalename_l.html>
#[export]
pub unsafe extern "C" fn getlocalename_l(category: c_int, locale: Handle) -> *const c_char {
    if !(0..=EVERY).contains(&category) {
        return core::ptr::null();
    }
    // SAFETY: the caller's.
    text(category, unsafe { of_handle(locale) })
}
