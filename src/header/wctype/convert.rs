//! Case of characters: Unicode's simple mappings, in every locale.

use crate::abi::{c_char, c_void, cstr_or_none, export, wint_t};
use crate::algo::unicode::{to_lower, to_upper};
use core::ptr::{null, without_provenance};

/// `wctrans_t`: a pointer by its type, a number by its use.
type Mapping = *const c_void;

const TO_UPPER: usize = 1;
const TO_LOWER: usize = 2;

/// The lower case of a character, or the character.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towlower.html>
#[export]
pub extern "C" fn towlower(c: wint_t) -> wint_t {
    to_lower(c)
}

/// As `towlower`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towlower.html>
#[export(__towlower_l)]
pub extern "C" fn towlower_l(c: wint_t, _locale: *mut c_void) -> wint_t {
    to_lower(c)
}

/// The upper case of a character, or the character.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towupper.html>
#[export]
pub extern "C" fn towupper(c: wint_t) -> wint_t {
    to_upper(c)
}

/// As `towupper`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towupper.html>
#[export(__towupper_l)]
pub extern "C" fn towupper_l(c: wint_t, _locale: *mut c_void) -> wint_t {
    to_upper(c)
}

fn mapped(c: wint_t, mapping: Mapping) -> wint_t {
    match mapping.addr() {
        TO_UPPER => to_upper(c),
        TO_LOWER => to_lower(c),
        _ => c,
    }
}

unsafe fn named(name: *const c_char) -> Mapping {
    // SAFETY: C passes null or a string.
    match unsafe { cstr_or_none(name) } {
        Some(name) if name.to_bytes().iter().eq(b"toupper") => without_provenance(TO_UPPER),
        Some(name) if name.to_bytes().iter().eq(b"tolower") => without_provenance(TO_LOWER),
        _ => null(),
    }
}

/// The character mapped as `wctrans` named it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towctrans.html>
#[export]
pub unsafe extern "C" fn towctrans(c: wint_t, mapping: Mapping) -> wint_t {
    mapped(c, mapping)
}

/// As `towctrans`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towctrans.html>
#[export(__towctrans_l)]
pub unsafe extern "C" fn towctrans_l(c: wint_t, mapping: Mapping, _locale: *mut c_void) -> wint_t {
    mapped(c, mapping)
}

/// The mapping with this name, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctrans.html>
#[export]
pub unsafe extern "C" fn wctrans(name: *const c_char) -> Mapping {
    // SAFETY: C passes null or a string.
    unsafe { named(name) }
}

/// As `wctrans`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctrans.html>
#[export(__wctrans_l)]
pub unsafe extern "C" fn wctrans_l(name: *const c_char, _locale: *mut c_void) -> Mapping {
    // SAFETY: C passes null or a string.
    unsafe { named(name) }
}
