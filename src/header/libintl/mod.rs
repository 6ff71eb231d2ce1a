//! `<libintl.h>`: translated messages, from catalogues in GNU's MO format in UTF-8.

use crate::abi::locale::libintl::domain::{Which, bind, current, directory_of, set_codeset, set_current};
use crate::abi::locale::libintl::translate::{Message, translate};
use crate::abi::locale::object::LocaleArg;
use crate::abi::{CStrArg, c_char, c_int, c_ulong, export};
use crate::os::locale::present;

/// `LC_MESSAGES`.
const MESSAGES: c_int = 5;

/// The name of the domain whose messages `gettext` translates; with a name sets it first (an empty one: `messages`).
/// Null without memory. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/textdomain.html>
#[export]
pub extern "C" fn textdomain(name: CStrArg) -> *mut c_char {
    if name.is_null() { current() } else { set_current(name) }
}

/// The directory with a domain's catalogues; with a directory sets it first. Null without memory or for an empty name.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bindtextdomain.html>
#[export]
pub extern "C" fn bindtextdomain(domain: CStrArg, directory: CStrArg) -> *mut c_char {
    if directory.is_null() { directory_of(domain) } else { bind(domain, directory, Which::Directory) }
}

/// The encoding of a domain's translations if a program has set it; with an encoding sets it first. Errors: null,
/// `EINVAL` for any other than UTF-8.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/bind_textdomain_codeset.html>
#[export]
pub extern "C" fn bind_textdomain_codeset(domain: CStrArg, codeset: CStrArg) -> *mut c_char {
    set_codeset(domain, codeset)
}

/// The translation of a message, or the message.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn gettext(message: CStrArg) -> *mut c_char {
    translate(CStrArg::NULL, Message::one(message), MESSAGES, present())
}

/// As `gettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn gettext_l(message: CStrArg, locale: LocaleArg) -> *mut c_char {
    translate(CStrArg::NULL, Message::one(message), MESSAGES, locale.get())
}

/// As `gettext`, in a domain (null: that of `textdomain`).
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dgettext(domain: CStrArg, message: CStrArg) -> *mut c_char {
    translate(domain, Message::one(message), MESSAGES, present())
}

/// As `dgettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dgettext_l(domain: CStrArg, message: CStrArg, locale: LocaleArg) -> *mut c_char {
    translate(domain, Message::one(message), MESSAGES, locale.get())
}

/// As `dgettext`, with the catalogue of a category.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dcgettext(domain: CStrArg, message: CStrArg, category: c_int) -> *mut c_char {
    translate(domain, Message::one(message), category, present())
}

/// As `dcgettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dcgettext_l(domain: CStrArg, message: CStrArg, category: c_int, locale: LocaleArg) -> *mut c_char {
    translate(domain, Message::one(message), category, locale.get())
}

/// The translation of a message for `n` things; without one, `one` for 1 and `many` for all other numbers.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn ngettext(one: CStrArg, many: CStrArg, n: c_ulong) -> *mut c_char {
    translate(CStrArg::NULL, Message::counted(one, many, n), MESSAGES, present())
}

/// As `ngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn ngettext_l(one: CStrArg, many: CStrArg, n: c_ulong, locale: LocaleArg) -> *mut c_char {
    translate(CStrArg::NULL, Message::counted(one, many, n), MESSAGES, locale.get())
}

/// As `ngettext`, in a domain.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dngettext(domain: CStrArg, one: CStrArg, many: CStrArg, n: c_ulong) -> *mut c_char {
    translate(domain, Message::counted(one, many, n), MESSAGES, present())
}

/// As `dngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dngettext_l(
    domain: CStrArg,
    one: CStrArg,
    many: CStrArg,
    n: c_ulong,
    locale: LocaleArg,
) -> *mut c_char {
    translate(domain, Message::counted(one, many, n), MESSAGES, locale.get())
}

/// As `dngettext`, with the catalogue of a category.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dcngettext(domain: CStrArg, one: CStrArg, many: CStrArg, n: c_ulong, category: c_int) -> *mut c_char {
    translate(domain, Message::counted(one, many, n), category, present())
}

/// As `dcngettext`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/gettext.html>
#[export]
pub extern "C" fn dcngettext_l(
    domain: CStrArg,
    one: CStrArg,
    many: CStrArg,
    n: c_ulong,
    category: c_int,
    locale: LocaleArg,
) -> *mut c_char {
    translate(domain, Message::counted(one, many, n), category, locale.get())
}
