//! `<fnmatch.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/fnmatch.h.html>

use crate::abi::c::{FNM_CASEFOLD, FNM_LEADING_DIR, FNM_NOESCAPE, FNM_NOMATCH, FNM_PATHNAME, FNM_PERIOD};
use crate::abi::*;
use crate::algo::fnmatch::{Options, matches};

/// Whether a shell pattern matches all of `text`: 0, or `FNM_NOMATCH`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fnmatch.html>
#[export]
pub unsafe extern "C" fn fnmatch(pattern: *const c_char, text: *const c_char, flags: c_int) -> c_int {
    // SAFETY: strings.
    let (Ok(pattern), Ok(text)) = (unsafe { (cstr(pattern), cstr(text)) }) else { return FNM_NOMATCH };
    let options = Options {
        pathname: flags & FNM_PATHNAME != 0,
        no_escape: flags & FNM_NOESCAPE != 0,
        period: flags & FNM_PERIOD != 0,
        leading_dir: flags & FNM_LEADING_DIR != 0,
        fold_case: flags & FNM_CASEFOLD != 0,
        encoding: crate::os::locale::encoding(),
    };
    if matches(pattern.to_bytes(), text.to_bytes(), options) { 0 } else { FNM_NOMATCH }
}
