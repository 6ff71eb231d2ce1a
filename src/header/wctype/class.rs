//! Character classes: Unicode's, in every locale.

use crate::abi::{CStrArg, c_int, c_ulong, c_void, export, wint_t};
use crate::algo::unicode::{self, Class};

macro_rules! class {
    ($what:literal, $name:ident, $name_l:ident, $alias:ident) => {
        #[doc = concat!("Whether the character ", $what, ".\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", stringify!($name), ".html>")]
        #[export]
        pub extern "C" fn $name(c: wint_t) -> c_int {
            c_int::from(inner::$name(c))
        }

        #[doc = concat!("Whether the character ", $what, ", in a locale.\n<https://pubs.opengroup.org/onlinepubs/9799919799/functions/", stringify!($name), ".html>")]
        #[export($alias)]
        pub extern "C" fn $name_l(c: wint_t, _locale: *mut c_void) -> c_int {
            c_int::from(inner::$name(c))
        }
    };
}

/// The functions under their C names, for the macro.
mod inner {
    pub use super::unicode::{
        is_alnum as iswalnum, is_alpha as iswalpha, is_blank as iswblank, is_cntrl as iswcntrl, is_digit as iswdigit,
        is_graph as iswgraph, is_lower as iswlower, is_print as iswprint, is_punct as iswpunct, is_space as iswspace,
        is_upper as iswupper, is_xdigit as iswxdigit,
    };
}

class!("is a letter or a digit", iswalnum, iswalnum_l, __iswalnum_l);
class!("is a letter", iswalpha, iswalpha_l, __iswalpha_l);
class!("is a space within a line or a tabulator", iswblank, iswblank_l, __iswblank_l);
class!("is a control character", iswcntrl, iswcntrl_l, __iswcntrl_l);
class!("is one of 0 to 9", iswdigit, iswdigit_l, __iswdigit_l);
class!("is visible", iswgraph, iswgraph_l, __iswgraph_l);
class!("is a lower-case letter", iswlower, iswlower_l, __iswlower_l);
class!("is visible or a space", iswprint, iswprint_l, __iswprint_l);
class!("is visible but neither a letter nor a digit", iswpunct, iswpunct_l, __iswpunct_l);
class!("is white space that allows a line break", iswspace, iswspace_l, __iswspace_l);
class!("is an upper-case or title-case letter", iswupper, iswupper_l, __iswupper_l);
class!("is a hexadecimal digit", iswxdigit, iswxdigit_l, __iswxdigit_l);

/// Whether the character is in a class that `wctype` named; in no class for 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iswctype.html>
#[export]
pub extern "C" fn iswctype(c: wint_t, class: c_ulong) -> c_int {
    c_int::from(Class::number_has(class, c))
}

/// As `iswctype`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iswctype.html>
#[export(__iswctype_l)]
pub extern "C" fn iswctype_l(c: wint_t, class: c_ulong, _locale: *mut c_void) -> c_int {
    c_int::from(Class::number_has(class, c))
}

/// The class with this name, or 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctype.html>
#[export]
pub extern "C" fn wctype(name: CStrArg) -> c_ulong {
    name.bytes().map_or(0, Class::number_named)
}

/// As `wctype`, in a locale.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wctype.html>
#[export(__wctype_l)]
pub extern "C" fn wctype_l(name: CStrArg, _locale: *mut c_void) -> c_ulong {
    name.bytes().map_or(0, Class::number_named)
}
