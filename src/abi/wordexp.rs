//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::c::{WRDE_APPEND, WRDE_DOOFFS};
use crate::abi::*;
use crate::algo::fnmatch::{Escape, Options};
use crate::algo::utf8::Encoding;
use crate::algo::words::Environment;
use crate::os::dir_names::Names;
use crate::os::environ;
use crate::os::glob::{self, find};

/// C's `wordexp_t`.
#[repr(C)]
pub struct wordexp_t {
    pub(crate) count: usize,
    pub(crate) list: *mut *mut c_char,
    pub(crate) offset: usize,
}

/// The program's environment, and the words so far.
pub(crate) struct Words {
    pub(crate) encoding: Encoding,
    pub(crate) words: Names,
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

/// Starts a list, or takes the earlier one, and adds the words to it.
///
/// # Safety
/// `words` must be valid for writes, and be initialised as far as `flags` says.
pub(crate) unsafe fn store(from: &Names, words: *mut wordexp_t, flags: c_int) -> Result<(), Errno> {
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
pub(crate) unsafe fn add(from: &Names, to: &mut wordexp_t) -> Result<(), Errno> {
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
pub(crate) fn terminated(text: &[u8]) -> Result<Buffer<u8>, Errno> {
    let mut copy = Buffer::new();
    copy.reserve_exact(text.len() + 1)?;
    copy.extend(text)?;
    copy.push(0)?;
    Ok(copy)
}

/// # Safety
/// `words` must be what `wordexp` stored.
pub(crate) unsafe fn free(words: &mut wordexp_t) {
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
