//! `<glob.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/glob.h.html>

pub mod pattern;

use crate::abi::c::{GLOB_ABORTED, GLOB_APPEND, GLOB_DOOFFS, GLOB_NOMATCH, GLOB_NOSPACE};
use crate::abi::tree::glob::{OnError, glob_t, search};
use crate::abi::*;
use crate::os::tree::glob::Failure;

/// Stores the paths that `pattern` matches in `*result`, sorted. Returns 0, `GLOB_NOMATCH`, `GLOB_NOSPACE`, or
/// `GLOB_ABORTED` if a directory could not be read and `GLOB_ERR` or `on_error` wants to know.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/glob.html>
#[export(glob64)]
pub extern "C" fn glob(pattern: CStrArg, flags: c_int, on_error: OnError, result: ObjArg<glob_t>) -> c_int {
    let (Ok(pattern), Ok(result)) = (pattern.bytes(), result.get()) else { return GLOB_NOMATCH };
    if flags & GLOB_APPEND == 0 {
        result.paths.restart(if flags & GLOB_DOOFFS == 0 { 0 } else { result.paths.offset() });
    }
    match search(pattern, flags, on_error, result) {
        Ok(true) => 0,
        Ok(false) => GLOB_NOMATCH,
        Err(Failure::Space) => GLOB_NOSPACE,
        Err(Failure::Aborted) => GLOB_ABORTED,
    }
}

/// Gives back what `glob` allocated.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/glob.html>
#[export(globfree64)]
pub extern "C" fn globfree(result: ObjArg<glob_t>) {
    if let Some(glob_t { paths, .. }) = result.optional() {
        paths.free();
    }
}
