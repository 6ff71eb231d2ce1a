//! `<ftw.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/ftw.h.html>

use crate::abi::c::{FTW_CHDIR, FTW_SL, FTW_SLN};
use crate::abi::lock::outside;
use crate::abi::tree::cwd_variable::note_change;
use crate::abi::*;
use crate::os::stat::Stat;
use crate::os::tree::walk::{Options, Visit, walk, walk_with_chdir};
use crate::start::kept_modes::shows_modes;

/// C's `struct FTW`.
#[repr(C)]
pub struct FTW {
    base: c_int,
    level: c_int,
}

type Visitor = unsafe extern "C" fn(*const c_char, *const Stat, c_int, *mut FTW) -> c_int;
type OldVisitor = unsafe extern "C" fn(*const c_char, *const Stat, c_int) -> c_int;

/// Calls `visitor` for `path` and all that is in it, until it returns something other than 0, and returns that. Each
/// directory is read whole and closed before what is in it is visited, so `_descriptors` does not matter. Errors:
/// those of `stat` for `path` itself; below it, all but lack of permission.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nftw.html>
#[export(nftw64)]
pub extern "C" fn nftw(path: CStrArg, visitor: Visitor, _descriptors: c_int, flags: c_int) -> c_int {
    shows_modes();
    let options = Options::of_flags(flags);
    let visit = |visit: &Visit| {
        let mut position = FTW { base: visit.base as c_int, level: visit.level as c_int };
        // SAFETY: `visitor` takes a string, a status and a struct FTW, which live as long as the call.
        outside(|| unsafe { visitor(visit.path.as_ptr().cast(), visit.stat, visit.kind, &raw mut position) })
    };
    or_minus_one(|| match flags & FTW_CHDIR {
        0 => walk(path.bytes()?, options, |found| Ok(visit(found))),
        _ => walk_with_chdir(path.bytes()?, options, || note_change(()), visit),
    })
}

/// As `nftw` without flags, with a visitor that does not get the position.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/ftw.html>
#[export(ftw64)]
pub unsafe extern "C" fn ftw(path: CStrArg, visitor: OldVisitor, _descriptors: c_int) -> c_int {
    shows_modes();
    let options = Options::of_flags(0);
    or_minus_one(|| {
        walk(path.bytes()?, options, |found| {
            let kind = if found.kind == FTW_SLN { FTW_SL } else { found.kind };
            // SAFETY: `visitor` takes a string and a status, which live as long as the call.
            Ok(outside(|| unsafe { visitor(found.path.as_ptr().cast(), found.stat, kind) }))
        })
    })
}
