//! `<wordexp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/wordexp.h.html>

use crate::abi::c::{WRDE_APPEND, WRDE_DOOFFS, WRDE_REUSE, WRDE_UNDEF};
use crate::abi::*;
use crate::algo::fnmatch::Options;
use crate::algo::words::{Failure, Surroundings, expand};
use crate::header::stdlib::environ::{lookup, set_variable};
use crate::os::dir_names::Names;
use crate::os::glob::{self, find};

/// C's `wordexp_t`.
#[repr(C)]
pub struct Words {
    count: usize,
    list: *mut *mut c_char,
    offset: usize,
}

/// The environment, and the words so far.
struct World {
    words: Names,
}

impl Surroundings for World {
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno> {
        // SAFETY: null or a string.
        match unsafe { cstr_or_none(lookup(name)) } {
            Some(text) => value.extend(text.to_bytes()).map(|()| true),
            None => Ok(false),
        }
    }

    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno> {
        set_variable(name, value)
    }

    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno> {
        if let Some(pattern) = pattern {
            let options = Options {
                pathname: true,
                no_escape: false,
                period: true,
                leading_dir: false,
                fold_case: false,
                encoding: crate::os::locale::encoding(),
            };
            let mut found = Names::new();
            if let Err(glob::Failure::Space) = find(&mut glob::Files, pattern, options, false, &mut found, |_, _| false)
            {
                return Err(Errno::NOMEM);
            }
            if !found.is_empty() {
                return found.sorted()?.as_slice().iter().try_for_each(|&path| self.words.push(found.get(path).0, 0));
            }
        }
        self.words.push(text, 0)
    }
}

/// Places the words that `text` expands to in `*words`: quoting, `~`, variables of the environment, arithmetic and wild
/// cards. Commands cannot be run on WASI: `WRDE_CMDSUB`, with or without `WRDE_NOCMD`. Returns 0, or `WRDE_NOSPACE`,
/// `WRDE_BADCHAR`, `WRDE_BADVAL` or `WRDE_SYNTAX`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub unsafe extern "C" fn wordexp(text: *const c_char, words: *mut Words, flags: c_int) -> c_int {
    // SAFETY: the caller's.
    unsafe {
        let Ok(text) = cstr(text) else { return Failure::Syntax as c_int };
        if flags & WRDE_REUSE != 0 {
            free(&mut *words);
        }
        if flags & WRDE_APPEND == 0 {
            (*words).count = 0;
            (*words).list = core::ptr::null_mut();
            if flags & WRDE_DOOFFS == 0 {
                (*words).offset = 0;
            }
        }
        let mut world = World { words: Names::new() };
        match expand(text.to_bytes(), flags & WRDE_UNDEF != 0, &mut world) {
            Ok(()) => match add(&world.words, &mut *words) {
                Ok(()) => 0,
                Err(_) => Failure::Space as c_int,
            },
            Err(failure) => failure as c_int,
        }
    }
}

/// Adds words to C's list, each in memory of its own.
unsafe fn add(from: &Names, to: &mut Words) -> Result<(), Errno> {
    let room = to.offset.checked_add(to.count + from.len() + 1).ok_or(Errno::NOMEM)?;
    // SAFETY: the list is null or from here, and written within its size.
    unsafe {
        let is_new = to.list.is_null();
        to.list = c_realloc(to.list.cast(), room.checked_mul(size_of::<*mut c_char>()).ok_or(Errno::NOMEM)?)?.cast();
        if is_new {
            to.list.write_bytes(0, to.offset);
        }
        *to.list.add(to.offset + to.count) = core::ptr::null_mut();
        for number in 0..from.len() {
            *to.list.add(to.offset + to.count) = copy(from.get(number).0)?;
            to.count += 1;
            *to.list.add(to.offset + to.count) = core::ptr::null_mut();
        }
    }
    Ok(())
}

fn copy(text: &[u8]) -> Result<*mut c_char, Errno> {
    let copy = c_malloc(text.len() + 1)?;
    // SAFETY: as long as what is written.
    unsafe {
        core::ptr::copy_nonoverlapping(text.as_ptr(), copy, text.len());
        *copy.add(text.len()) = 0;
    }
    Ok(copy.cast())
}

unsafe fn free(words: &mut Words) {
    // SAFETY: words that `wordexp` placed.
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

/// Gives back what `wordexp` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/wordexp.html>
#[export]
pub unsafe extern "C" fn wordfree(words: *mut Words) {
    // SAFETY: words that `wordexp` placed.
    unsafe { free(&mut *words) }
}
