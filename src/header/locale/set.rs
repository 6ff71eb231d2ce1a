//! The global locale.

use crate::abi::{Errno, c_char, c_int, cstr, export};
use crate::header::stdlib::environ::lookup;
use crate::os::locale::{CATEGORIES, LOCALE_NAME_MAX, Locale, global, named, set_global, text_of};
use core::sync::atomic::Ordering::Relaxed;

/// `LC_ALL`.
pub(super) const ALL: c_int = CATEGORIES as c_int;

/// The text of the names of all categories, if they differ.
static mut MIXED: [u8; CATEGORIES as usize * LOCALE_NAME_MAX] = [0; CATEGORIES as usize * LOCALE_NAME_MAX];

/// The value of an environment variable that is set and not empty.
fn value(name: &[u8]) -> Option<&'static [u8]> {
    // SAFETY: a terminated string or null; it is read before the program can change it.
    let value = unsafe { crate::abi::cstr_or_none(lookup(name)) }?.to_bytes();
    if value.is_empty() { None } else { Some(value) }
}

/// The name of a category.
pub fn category_name(category: u32) -> &'static [u8] {
    const NAMES: [&[u8]; CATEGORIES as usize] =
        [b"LC_CTYPE", b"LC_NUMERIC", b"LC_TIME", b"LC_COLLATE", b"LC_MONETARY", b"LC_MESSAGES"];
    NAMES.get(category as usize).copied().unwrap_or(b"LC_ALL")
}

/// What the environment says about a category.
pub fn from_environment(category: u32) -> Option<&'static [u8]> {
    let own = || value(category_name(category));
    value(b"LC_ALL").or_else(own).or_else(|| value(b"LANG"))
}

/// The name of one category, or the names of all, if they differ with semicolons between them.
pub(super) fn text(category: c_int, locale: Locale) -> *mut c_char {
    let one = |category| text_of(locale.name_of(category));
    if category != ALL {
        return one(category as u32).as_ptr().cast_mut().cast();
    }
    if (1..CATEGORIES).all(|category| locale.name_of(category) == locale.name_of(0)) {
        return one(0).as_ptr().cast_mut().cast();
    }
    let mut to = (&raw mut MIXED).cast::<u8>();
    for category in 0..CATEGORIES {
        let name = one(category).iter().map(|byte| byte.load(Relaxed)).take_while(|byte| *byte != 0);
        for byte in name.chain([if category + 1 < CATEGORIES { b';' } else { 0 }]) {
            // SAFETY: each name with what follows it takes at most `LOCALE_NAME_MAX` bytes; one thread.
            unsafe { to.write(byte) };
            to = to.wrapping_add(1);
        }
    }
    (&raw mut MIXED).cast()
}

fn changed(category: c_int, name: &[u8]) -> Result<Locale, Errno> {
    let locale = global();
    if category == ALL {
        named((1 << CATEGORIES) - 1, name, locale, from_environment)
    } else {
        named(1 << category, name, locale, from_environment)
    }
}

/// Sets one category of the program's locale or (`LC_ALL`) all, and returns its name; with a null `name` it only returns
/// the name. A later call may overwrite the text. An empty name is what `LC_ALL`, the category's own variable or `LANG`
/// say, else `C.UTF-8`. Null for a name that is no locale's.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setlocale.html>
#[export]
pub unsafe extern "C" fn setlocale(category: c_int, name: *const c_char) -> *mut c_char {
    if !(0..=ALL).contains(&category) {
        return core::ptr::null_mut();
    }
    // SAFETY: the caller's.
    if let Ok(name) = unsafe { cstr(name) } {
        match changed(category, name.to_bytes()) {
            Ok(locale) => set_global(locale),
            Err(_) => return core::ptr::null_mut(),
        }
    }
    text(category, global())
}
