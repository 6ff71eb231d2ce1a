//! `<glob.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/glob.h.html>

pub mod pattern;

use crate::abi::c::{GLOB_ABORTED, GLOB_APPEND, GLOB_DOOFFS, GLOB_NOMATCH, GLOB_NOSPACE};
use crate::abi::glob::{OnError, Paths, search};
use crate::abi::*;
use crate::os::glob::Failure;

/// Places the paths that `pattern` matches in `*paths`, sorted. Returns 0, `GLOB_NOMATCH`, `GLOB_NOSPACE`, or
/// `GLOB_ABORTED` if a directory could not be read and `GLOB_ERR` or `on_error` wants to know.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/glob.html>
#[export(glob64)]
pub unsafe extern "C" fn glob(pattern: *const c_char, flags: c_int, on_error: OnError, paths: *mut Paths) -> c_int {
    // SAFETY: a string, and a place for the result.
    unsafe {
        if flags & GLOB_APPEND == 0 {
            (*paths).count = 0;
            (*paths).list = core::ptr::null_mut();
            if flags & GLOB_DOOFFS == 0 {
                (*paths).offset = 0;
            }
        }
        let Ok(pattern) = cstr(pattern) else { return GLOB_NOMATCH };
        match search(pattern.to_bytes(), flags, on_error, &mut *paths) {
            Ok(true) => 0,
            Ok(false) => GLOB_NOMATCH,
            Err(Failure::Space) => GLOB_NOSPACE,
            Err(Failure::Aborted) => GLOB_ABORTED,
        }
    }
}

/// Gives back what `glob` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/glob.html>
#[export(globfree64)]
pub unsafe extern "C" fn globfree(paths: *mut Paths) {
    // SAFETY: paths that `glob` placed.
    unsafe {
        let Paths { count, list, offset, .. } = *paths;
        if !list.is_null() {
            for i in 0..count {
                c_free((*list.add(offset + i)).cast());
            }
            c_free(list.cast());
        }
        (*paths).count = 0;
        (*paths).list = core::ptr::null_mut();
    }
}
