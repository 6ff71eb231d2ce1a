//! The classes of bytes. The forms with a locale are the same: both locales class ASCII only.

use crate::abi::{c_int, c_void, export};
use crate::algo::ctype;

macro_rules! class {
    ($what:literal, $name:ident, $name_l:ident, $alias:ident, $url:literal) => {
        #[doc = concat!("Whether the byte ", $what, ".\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", $url, ".html>")]
        #[export]
        pub extern "C" fn $name(c: c_int) -> c_int {
            c_int::from(inner::$name(c))
        }

        #[doc = concat!("Whether the byte ", $what, ", in a locale.\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", $url, ".html>")]
        #[export($alias)]
        pub extern "C" fn $name_l(c: c_int, _locale: *mut c_void) -> c_int {
            c_int::from(inner::$name(c))
        }
    };
}

/// The functions under their C names, for the macro.
mod inner {
    pub use super::ctype::{
        is_alnum as isalnum, is_alpha as isalpha, is_blank as isblank, is_cntrl as iscntrl, is_digit as isdigit,
        is_graph as isgraph, is_lower as islower, is_print as isprint, is_punct as ispunct, is_space as isspace,
        is_upper as isupper, is_xdigit as isxdigit,
    };
}

class!("is a letter or a digit", isalnum, isalnum_l, __isalnum_l, "isalnum");
class!("is a letter", isalpha, isalpha_l, __isalpha_l, "isalpha");
class!("is a space or a tabulator", isblank, isblank_l, __isblank_l, "isblank");
class!("is a control character", iscntrl, iscntrl_l, __iscntrl_l, "iscntrl");
class!("is one of 0 to 9", isdigit, isdigit_l, __isdigit_l, "isdigit");
class!("is visible", isgraph, isgraph_l, __isgraph_l, "isgraph");
class!("is a lower-case letter", islower, islower_l, __islower_l, "islower");
class!("is visible or a space", isprint, isprint_l, __isprint_l, "isprint");
class!("is visible but neither a letter nor a digit", ispunct, ispunct_l, __ispunct_l, "ispunct");
class!("is white space", isspace, isspace_l, __isspace_l, "isspace");
class!("is an upper-case letter", isupper, isupper_l, __isupper_l, "isupper");
class!("is a hexadecimal digit", isxdigit, isxdigit_l, __isxdigit_l, "isxdigit");

/// Whether the number is an ASCII character.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/isascii.html>
#[export]
pub extern "C" fn isascii(c: c_int) -> c_int {
    c_int::from(c & !0x7f == 0)
}
