//! Case mapping: Unicode's simple mappings, in every locale.

use crate::abi::{CStrArg, c_void, export, wint_t};
use crate::algo::unicode::{mapped, mapping_named, to_lower, to_upper};
use core::ptr::without_provenance;

/// `wctrans_t`: a pointer by its type, a number by its use.
type Mapping = *const c_void;

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

/// The character mapped as `wctrans` named it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towctrans.html>
#[export]
pub extern "C" fn towctrans(c: wint_t, mapping: Mapping) -> wint_t {
    mapped(c, mapping.addr())
}

/// As `towctrans`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/towctrans.html>
#[export(__towctrans_l)]
pub extern "C" fn towctrans_l(c: wint_t, mapping: Mapping, _locale: *mut c_void) -> wint_t {
    mapped(c, mapping.addr())
}

/// The mapping with this name, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctrans.html>
#[export]
pub extern "C" fn wctrans(name: CStrArg) -> Mapping {
    without_provenance(name.bytes().map_or(0, mapping_named))
}

/// As `wctrans`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctrans.html>
#[export(__wctrans_l)]
pub extern "C" fn wctrans_l(name: CStrArg, _locale: *mut c_void) -> Mapping {
    without_provenance(name.bytes().map_or(0, mapping_named))
}
