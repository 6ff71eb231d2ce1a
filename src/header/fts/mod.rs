//! `<fts.h>`: <https://man.openbsd.org/fts_open.3>

use crate::abi::c::FTS_SKIP;
use crate::abi::tree::fts::{Ftsent, Order};
use crate::abi::*;
use crate::os::tree::fts::Fts;
use crate::start::kept_modes::shows_modes;

/// Starts a walk through the trees at `paths`, a list that ends with null. Errors: `EINVAL` unless the options have
/// exactly one of `FTS_LOGICAL` and `FTS_PHYSICAL` and no unknown flags, `ENOENT` for an empty path, `ENOMEM`.
#[export]
pub extern "C" fn fts_open(paths: StringsArg, options: c_int, order: Option<Order>) -> *mut Fts {
    shows_modes();
    or_null(|| Ok(Owned::new(Fts::open(paths.iter(), options, order)?)?.into_raw()))
}

/// The next entry: a directory comes before what is in it and again behind that. Null at the end with `errno` 0, or
/// on an error.
#[export]
pub extern "C" fn fts_read(fts: ObjArg<Fts>) -> *mut Ftsent {
    or_null_at_end(|| fts.get()?.read())
}

/// What is in the directory that was read last (before the first reading: the roots), linked; null with `errno` 0 for
/// none. With `FTS_NAMEONLY` only the names are looked at. Errors: `EINVAL` for other options.
#[export]
pub extern "C" fn fts_children(fts: ObjArg<Fts>, options: c_int) -> *mut Ftsent {
    or_null_at_end(|| fts.get()?.children(options))
}

/// Says what is to be done with an entry: `FTS_AGAIN`, `FTS_FOLLOW`, `FTS_SKIP`, or 0. Errors: `EINVAL` for another.
#[export]
pub extern "C" fn fts_set(_fts: *mut Fts, entry: ObjArg<Ftsent>, instruction: c_int) -> c_int {
    zero_or_minus_one(|| {
        if !(0..=c_int::from(FTS_SKIP)).contains(&instruction) {
            return Err(Errno::INVAL);
        }
        entry.get()?.set_instruction(instruction as c_ushort);
        Ok(())
    })
}

/// Ends a walk.
#[export]
pub extern "C" fn fts_close(fts: OwnedArg<Fts>) -> c_int {
    drop(fts.take());
    0
}
