//! `<libintl.h>`: translated messages, from catalogues in GNU's MO format in UTF-8.

use crate::abi::libintl::domain::{Which, bind, current, directory_of, set_codeset, set_current};
use crate::abi::libintl::translate::{Message, translate};
use crate::abi::locale_object::{Handle, of_handle};
use crate::abi::{c_char, c_int, c_ulong, export};
use crate::os::locale::present;

/// `LC_MESSAGES`.
const MESSAGES: c_int = 5;

/// The name of the domain whose messages `gettext` translates; with a name sets it first (an empty one: `messages`).
/// Null without memory. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/textdomain.html>
#[export]
pub unsafe extern "C" fn textdomain(name: *const c_char) -> *mut c_char {
    // SAFETY: the caller's, as in every function here.
    unsafe { if name.is_null() { current() } else { set_current(name) } }
}

/// The directory with a domain's catalogues; with a directory sets it first. Null without memory or for an empty name.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bindtextdomain.html>
#[export]
pub unsafe extern "C" fn bindtextdomain(domain: *const c_char, directory: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { if directory.is_null() { directory_of(domain) } else { bind(domain, directory, Which::Directory) } }
}

/// The encoding of a domain's translations if a program has set it; with an encoding sets it first. Errors: null,
/// `EINVAL` for any other than UTF-8.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bind_textdomain_codeset.html>
#[export]
pub unsafe extern "C" fn bind_textdomain_codeset(domain: *const c_char, codeset: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { set_codeset(domain, codeset) }
}

/// The translation of a message, or the message.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn gettext(message: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(core::ptr::null(), Message::one(message), MESSAGES, present()) }
}

/// As `gettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn gettext_l(message: *const c_char, locale: Handle) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(core::ptr::null(), Message::one(message), MESSAGES, of_handle(locale)) }
}

/// As `gettext`, in a domain (null: that of `textdomain`).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dgettext(domain: *const c_char, message: *const c_char) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::one(message), MESSAGES, present()) }
}

/// As `dgettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dgettext_l(domain: *const c_char, message: *const c_char, locale: Handle) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::one(message), MESSAGES, of_handle(locale)) }
}

/// As `dgettext`, with the catalogue of a category.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dcgettext(domain: *const c_char, message: *const c_char, category: c_int) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::one(message), category, present()) }
}

/// As `dcgettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dcgettext_l(
    domain: *const c_char,
    message: *const c_char,
    category: c_int,
    locale: Handle,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::one(message), category, of_handle(locale)) }
}

/// The translation of a message for `n` things; without one, `one` for 1 and `many` for all other numbers.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn ngettext(one: *const c_char, many: *const c_char, n: c_ulong) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(core::ptr::null(), Message::counted(one, many, n), MESSAGES, present()) }
}

/// As `ngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn ngettext_l(
    one: *const c_char,
    many: *const c_char,
    n: c_ulong,
    locale: Handle,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(core::ptr::null(), Message::counted(one, many, n), MESSAGES, of_handle(locale)) }
}

/// As `ngettext`, in a domain.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dngettext(
    domain: *const c_char,
    one: *const c_char,
    many: *const c_char,
    n: c_ulong,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::counted(one, many, n), MESSAGES, present()) }
}

/// As `dngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dngettext_l(
    domain: *const c_char,
    one: *const c_char,
    many: *const c_char,
    n: c_ulong,
    locale: Handle,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::counted(one, many, n), MESSAGES, of_handle(locale)) }
}

/// As `dngettext`, with the catalogue of a category.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dcngettext(
    domain: *const c_char,
    one: *const c_char,
    many: *const c_char,
    n: c_ulong,
    category: c_int,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::counted(one, many, n), category, present()) }
}

/// As `dcngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub unsafe extern "C" fn dcngettext_l(
    domain: *const c_char,
    one: *const c_char,
    many: *const c_char,
    n: c_ulong,
    category: c_int,
    locale: Handle,
) -> *mut c_char {
    // SAFETY: the caller's.
    unsafe { translate(domain, Message::counted(one, many, n), category, of_handle(locale)) }
}
