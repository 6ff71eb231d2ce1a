//! The global locale.

use crate::abi::{CStrArg, c_char, c_int, export};
use crate::os::locale::set::{ALL, changed, text};
use crate::os::locale::{global, set_global};

/// Sets one category of the program's locale or (`LC_ALL`) all, and returns its name; with a null `name` it only returns
/// the name. A later call may overwrite the text. An empty name is what `LC_ALL`, the category's own variable or `LANG`
/// say, else `C.UTF-8`. Null for a name that is no locale's.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setlocale.html>
#[export]
pub extern "C" fn setlocale(category: c_int, name: CStrArg) -> *mut c_char {
    if !(0..=ALL).contains(&category) {
        return core::ptr::null_mut();
    }
    if let Ok(name) = name.bytes() {
        match changed(category, name) {
            Ok(locale) => set_global(locale),
            Err(_) => return core::ptr::null_mut(),
        }
    }
    text(category, global())
}
