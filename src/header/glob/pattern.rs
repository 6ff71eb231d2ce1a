//! `glob_pattern_p`.

use crate::abi::*;
use crate::algo::fnmatch::has_wild_card;

/// Whether `pattern` has a wild card that `glob` would expand: `?`, `*`, or `[` with a `]` behind it. With `quote`, a
/// backslash quotes the byte behind it (GNU).
#[export]
pub extern "C" fn glob_pattern_p(pattern: CStrArg, quote: c_int) -> c_int {
    pattern.bytes().is_ok_and(|pattern| has_wild_card(pattern, quote != 0)).into()
}
