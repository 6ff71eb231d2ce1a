//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::c::{WRDE_APPEND, WRDE_DOOFFS, WRDE_REUSE, WRDE_UNDEF};
use crate::abi::program::wordexp::expanded;
use crate::abi::strings::string_list::StringList;
use crate::abi::*;
use crate::algo::words::Failure;

/// Stores the words that `text` expands to in `*words`: quoting, `~`, variables of the environment, arithmetic and wild
/// cards. Commands cannot be run on WASI: `WRDE_CMDSUB`, with or without `WRDE_NOCMD`. Returns 0, or `WRDE_NOSPACE`,
/// `WRDE_BADCHAR`, `WRDE_BADVAL` or `WRDE_SYNTAX`. With `WRDE_NOSPACE` `*words` has those words that there was memory for; with the others
/// it is as it was unless `WRDE_REUSE` freed it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub extern "C" fn wordexp(text: CStrArg, words: ObjArg<StringList>, flags: c_int) -> c_int {
    let (Ok(text), Ok(words)) = (text.bytes(), words.get()) else { return Failure::Syntax as c_int };
    if flags & WRDE_REUSE != 0 {
        words.free();
    }
    let (expanded, is_whole) = match expanded(text, flags & WRDE_UNDEF != 0) {
        Ok(found) => found,
        Err(failure) => return failure as c_int,
    };
    if flags & WRDE_APPEND == 0 {
        words.restart(if flags & WRDE_DOOFFS != 0 { words.offset() } else { 0 });
    }
    let added = words.extend(expanded.len(), |n| expanded.get(n).0);
    if added.is_ok() && is_whole { 0 } else { Failure::Space as c_int }
}

/// Frees what `wordexp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub extern "C" fn wordfree(words: ObjArg<StringList>) {
    if let Some(words) = words.optional() {
        words.free();
    }
}
