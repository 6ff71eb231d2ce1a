//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::c::{WRDE_APPEND, WRDE_DOOFFS, WRDE_REUSE, WRDE_UNDEF};
use crate::abi::*;
use crate::algo::fnmatch::{Escape, Options};
use crate::algo::utf8::Encoding;
use crate::algo::words::{Environment, Failure, expand};
use crate::os::dir_names::Names;
use crate::os::environ;
use crate::os::glob::{self, find};

/// C's `wordexp_t`.
#[repr(C)]
pub struct wordexp_t {
    count: usize,
    list: *mut *mut c_char,
    offset: usize,
}

/// The program's environment, and the words so far.
struct Words {
    encoding: Encoding,
    words: Names,
}

impl Environment for Words {
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno> {
        environ::with(terminated(name)?.as_cstr(), |found| match found {
            Some(found) => value.extend(found).map(|()| true),
            None => Ok(false),
        })?
    }

    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno> {
        environ::set(terminated(name)?.as_cstr(), value, true)
    }

    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno> {
        let Some(pattern) = pattern else { return self.words.push(text, 0) };
        let options = Options { pathname: true, escape: Escape::Null, period: true, ..Options::new(self.encoding) };
        let mut found = Names::new();
        if let Err(glob::Failure::Space) = find(&mut glob::Files, pattern, options, false, &mut found, |_, _| false) {
            return Err(Errno::NOMEM);
        }
        if found.is_empty() {
            return self.words.push(text, 0);
        }
        found.sorted()?.as_slice().iter().try_for_each(|&path| self.words.push(found.get(path).0, 0))
    }
}

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
    // SAFETY: room for a `wordexp_t`, in which `offset` is set with `WRDE_DOOFFS`, and all of it with `WRDE_APPEND`.
    match unsafe { store(&expanded.words, words, flags) } {
        Ok(()) => 0,
        Err(_) => Failure::Space as c_int,
    }
}

/// Starts a list, or takes the earlier one, and adds the words to it.
///
/// # Safety
/// `words` must be valid for writes, and be initialised as far as `flags` says.
unsafe fn store(from: &Names, words: *mut wordexp_t, flags: c_int) -> Result<(), Errno> {
    // SAFETY: `offset` is read only if `flags` says that the program set it.
    unsafe {
        if flags & WRDE_APPEND == 0 {
            let offset = if flags & WRDE_DOOFFS != 0 { (*words).offset } else { 0 };
            words.write(wordexp_t { count: 0, list: core::ptr::null_mut(), offset });
        }
        add(from, &mut *words)
    }
}

/// Adds words to C's list, each in memory of its own.
///
/// # Safety
/// `to.list` must be null or have `offset + count + 1` pointers.
unsafe fn add(from: &Names, to: &mut wordexp_t) -> Result<(), Errno> {
    let capacity = to.offset.checked_add(to.count + from.len() + 1).ok_or(Errno::NOMEM)?;
    // SAFETY: the list is null or came from here, so from `malloc`; it is written within `capacity`.
    unsafe {
        let is_new = to.list.is_null();
        let size = capacity.checked_mul(size_of::<*mut c_char>()).ok_or(Errno::NOMEM)?;
        to.list = c_realloc(to.list.cast(), size)?.cast();
        if is_new {
            to.list.write_bytes(0, to.offset);
        }
        *to.list.add(to.offset + to.count) = core::ptr::null_mut();
        for number in 0..from.len() {
            *to.list.add(to.offset + to.count) = terminated(from.get(number).0)?.into_raw().cast();
            to.count += 1;
            *to.list.add(to.offset + to.count) = core::ptr::null_mut();
        }
    }
    Ok(())
}

/// A copy with a terminator.
fn terminated(text: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut copy = Buffer::new();
    copy.reserve_exact(text.len() + 1)?;
    copy.extend(text)?;
    copy.push(0)?;
    Ok(copy)
}

/// # Safety
/// `words` must be what `wordexp` stored.
unsafe fn free(words: &mut wordexp_t) {
    // SAFETY: the list has `count` pointers behind `offset`, each from `malloc`.
    unsafe {
        if !words.list.is_null() {
            for i in 0..words.count {
                c_free((*words.list.add(words.offset + i)).cast());
            }
            c_free(words.list.cast());
        }
    }
    words.count = 0;
    words.list = core::ptr::null_mut();
}

/// Frees what `wordexp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub unsafe extern "C" fn wordfree(words: *mut wordexp_t) {
    // SAFETY: what `wordexp` stored.
    unsafe { free(&mut *words) }
}
