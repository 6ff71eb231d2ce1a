//! `<fnmatch.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/fnmatch.h.html>

use crate::abi::c::{FNM_EXTMATCH, FNM_NOMATCH};
use crate::abi::*;
use crate::algo::fnmatch::{Options, extended, matches};
use crate::os::locale::encoding;

/// Returns 0 if the shell pattern `pattern` matches all of `text`, else `FNM_NOMATCH`. With `FNM_EXTMATCH`, the Korn
/// shell's lists can fail: -1 if there is no memory, or if they are nested more than 50 deep.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fnmatch.html>
#[export]
pub extern "C" fn fnmatch(pattern: CStrArg, text: CStrArg, flags: c_int) -> c_int {
    let (Ok(pattern), Ok(text)) = (pattern.bytes(), text.bytes()) else { return FNM_NOMATCH };
    let options = Options::of_flags(flags, encoding());
    let has_lists = flags & FNM_EXTMATCH != 0 && pattern.contains(&b'(');
    let matched =
        if has_lists { extended::matches(pattern, text, options) } else { Ok(matches(pattern, text, options)) };
    matched.map_or(-1, |matched| if matched { 0 } else { FNM_NOMATCH })
}
