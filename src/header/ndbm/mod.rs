//! `<ndbm.h>`: a database in the files name.pag and name.dir. Their format is this library's own.

use crate::abi::*;
use crate::os::ndbm::{Datum, Handle, fetch, walk, with};

/// Opens the database in `file`.pag and `file`.dir with the flags of `open`; for writing alone is for reading too. Files have
/// no modes here. Null on failure. Errors: those of `open`; `EINVAL` for files that are something else.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_open(file: CStrArg, flags: c_int, _mode: mode_t) -> *mut Handle {
    or_null(|| Ok(Owned::new(Handle::open(file.bytes()?, flags)?)?.into_raw()))
}

/// Closes a database.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_close(handle: OwnedArg<Handle>) {
    drop(handle.take());
}

/// Stores a pair. A content that the key has already is replaced for `DBM_REPLACE` (1), and left for `DBM_INSERT` (0): then
/// the result is 1, else 0. Errors: -1 with `EINVAL` for more than 4080 bytes of both together or another mode, `EPERM` for
/// a database that was opened for reading alone, `EIO` for damaged files, and those of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_store(handle: ObjArg<Handle>, key: DatumArg, content: DatumArg, mode: c_int) -> c_int {
    let stored = with(handle.optional(), |handle| match mode {
        0 | 1 => handle.store(key.get()?, content.get()?, mode == 1),
        _ => handle.check_writable().and(Err(Errno::INVAL)),
    });
    or(-1, stored.map(|stored| c_int::from(!stored)))
}

/// The content of a key, until the next call; a null pointer if there is none. Errors: `EIO` for damaged files, and those of
/// reading.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_fetch(handle: ObjArg<Handle>, key: DatumArg) -> Datum {
    or(Datum::NONE, key.get().and_then(|key| fetch(handle.optional(), key)))
}

/// Deletes the pair with a key. Errors: -1, without a change of `errno` if there is none; `EPERM` for a database that was
/// opened for reading alone, `EIO` for damaged files, and those of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_delete(handle: ObjArg<Handle>, key: DatumArg) -> c_int {
    let deleted = with(handle.optional(), |handle| handle.delete(key.get()?));
    or(-1, deleted.map(|deleted| if deleted { 0 } else { -1 }))
}

/// The first key, until the next call of this or `dbm_nextkey`; a null pointer if there is none. Errors: as `dbm_fetch`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_firstkey(handle: ObjArg<Handle>) -> Datum {
    or(Datum::NONE, walk(handle.optional(), true))
}

/// The key behind the one that was returned last, as `dbm_firstkey`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_nextkey(handle: ObjArg<Handle>) -> Datum {
    or(Datum::NONE, walk(handle.optional(), false))
}

/// Whether reading or writing has failed since the opening or `dbm_clearerr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_error(handle: ObjArg<Handle>) -> c_int {
    handle.optional().is_some_and(|handle| handle.failed).into()
}

/// Has `dbm_error` answer 0 until the next failure. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub extern "C" fn dbm_clearerr(handle: ObjArg<Handle>) -> c_int {
    if let Some(handle) = handle.optional() {
        handle.failed = false;
    }
    0
}

/// Whether the database was opened for reading alone (BSD).
#[export]
pub extern "C" fn dbm_rdonly(handle: ObjArg<Handle>) -> c_int {
    handle.optional().is_some_and(|handle| !handle.writable).into()
}

/// The descriptor of the file whose name ends in .dir (BSD). Errors: -1 with `EINVAL` for a null pointer.
#[export]
pub extern "C" fn dbm_dirfno(handle: ObjArg<Handle>) -> c_int {
    or_minus_one(|| with(handle.optional(), |handle| Ok(handle.database.storage().further)))
}

/// The descriptor of the file whose name ends in .pag (BSD). Errors: as `dbm_dirfno`.
#[export]
pub extern "C" fn dbm_pagfno(handle: ObjArg<Handle>) -> c_int {
    or_minus_one(|| with(handle.optional(), |handle| Ok(handle.database.storage().buckets)))
}
