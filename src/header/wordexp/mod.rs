//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::c::{WRDE_REUSE, WRDE_UNDEF};
use crate::abi::wordexp::{Words, free, store, wordexp_t};
use crate::abi::*;
use crate::algo::words::{Failure, expand};
use crate::os::dir_names::Names;

/// Stores the words that `text` expands to in `*words`: quoting, `~`, variables of the environment, arithmetic and wild
/// cards. Commands cannot be run on WASI: `WRDE_CMDSUB`, with or without `WRDE_NOCMD`. Returns 0, or `WRDE_NOSPACE`,
/// `WRDE_BADCHAR`, `WRDE_BADVAL` or `WRDE_SYNTAX`, with which `*words` is as it was unless `WRDE_REUSE` freed it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub unsafe extern "C" fn wordexp(text: *const c_char, words: *mut wordexp_t, flags: c_int) -> c_int {
    // SAFETY: null or a string, which nothing changes while it is expanded.
    let Ok(text) = (unsafe { cstr(text) }) else { return Failure::Syntax as c_int };
    if flags & WRDE_REUSE != 0 {
        // SAFETY: with `WRDE_REUSE`, `*words` is what an earlier call stored.
        unsafe { free(&mut *words) };
    }
    let encoding = crate::os::locale::encoding();
    let mut expanded = Words { encoding, words: Names::new() };
    if let Err(failure) = expand(text.to_bytes(), flags & WRDE_UNDEF != 0, encoding, &mut expanded) {
        return failure as c_int;
    }
    // SAFETY: memory for a `wordexp_t`, in which `offset` is set with `WRDE_DOOFFS`, and all of it with `WRDE_APPEND`.
    match unsafe { store(&expanded.words, words, flags) } {
        Ok(()) => 0,
        Err(_) => Failure::Space as c_int,
    }
}

/// Frees what `wordexp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub unsafe extern "C" fn wordfree(words: *mut wordexp_t) {
    // SAFETY: what `wordexp` stored.
    unsafe { free(&mut *words) }
}
