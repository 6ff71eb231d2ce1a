//! `<ftw.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/ftw.h.html>

use crate::abi::c::{FTW_CHDIR, FTW_DEPTH, FTW_MOUNT, FTW_PHYS, FTW_SL, FTW_SLN};
use crate::abi::*;
use crate::header::unistd::directory::change;
use crate::os::cwd;
use crate::os::stat::Stat;
use crate::os::walk::{Options, Visit, walk};

/// C's `struct FTW`.
#[repr(C)]
pub struct Place {
    base: c_int,
    level: c_int,
}

type Visitor = unsafe extern "C" fn(*const c_char, *const Stat, c_int, *mut Place) -> c_int;
type OldVisitor = unsafe extern "C" fn(*const c_char, *const Stat, c_int) -> c_int;

/// Calls `visitor` for `path` and all that is in it, until it returns something other than 0, and returns that. Each
/// directory is read whole and closed before what is in it is visited, so `_descriptors` does not matter. Errors:
/// those of `stat` for `path` itself.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/nftw.html>
#[export(nftw64)]
pub unsafe extern "C" fn nftw(path: *const c_char, visitor: Visitor, _descriptors: c_int, flags: c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: a string.
        let path = unsafe { cstr(path) }?.to_bytes();
        let options = Options {
            physical: flags & FTW_PHYS != 0,
            one_device: flags & FTW_MOUNT != 0,
            depth_first: flags & FTW_DEPTH != 0,
        };
        let visit = |visit: &Visit| {
            let mut place = Place { base: visit.base as c_int, level: visit.level as c_int };
            // SAFETY: a C function that takes these.
            unsafe { visitor(visit.path.as_ptr().cast(), visit.stat, visit.kind, &raw mut place) }
        };
        if flags & FTW_CHDIR == 0 {
            return walk(path, options, |found| Ok(visit(found)));
        }
        let mut home = Buffer::new();
        cwd::append_to(&mut home)?;
        let result = walk(path, options, |found| {
            enter(home.as_slice(), found.path.get(..found.base).unwrap_or(b""))?;
            let result = visit(found);
            change(home.as_slice())?;
            Ok(result)
        });
        change(home.as_slice()).and(result)
    })
}

/// Makes the directory that a path starts with, relative to `home`, the current one.
fn enter(home: &[u8], directory: &[u8]) -> Result<(), Errno> {
    match directory {
        [] => change(home),
        directory => change(directory),
    }
}

/// As `nftw` without flags, with a visitor that is not told where it is.
/// <https://pubs.opengroup.org/onlinepubs/9699919799/functions/ftw.html>
#[export(ftw64)]
pub unsafe extern "C" fn ftw(path: *const c_char, visitor: OldVisitor, _descriptors: c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: a string.
        let path = unsafe { cstr(path) }?.to_bytes();
        walk(path, Options { physical: false, one_device: false, depth_first: false }, |found| {
            let kind = if found.kind == FTW_SLN { FTW_SL } else { found.kind };
            // SAFETY: a C function that takes these.
            Ok(unsafe { visitor(found.path.as_ptr().cast(), found.stat, kind) })
        })
    })
}
