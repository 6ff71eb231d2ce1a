//! `<ndbm.h>`: a database in the files name.pag and name.dir. Their format is this library's own.

pub mod files;

use crate::abi::*;
use files::Handle;

/// C's `datum`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Datum {
    start: *mut c_void,
    len: size_t,
}

/// What says that there is no key or content.
const NOTHING: Datum = Datum { start: core::ptr::null_mut(), len: 0 };

impl Datum {
    fn new(bytes: &mut Buffer<u8>) -> Self {
        Datum { start: bytes.as_mut_ptr().cast(), len: bytes.len() }
    }

    /// # Safety
    /// It must be what C says: as many bytes as it tells.
    unsafe fn bytes<'a>(self) -> Result<&'a [u8], Errno> {
        // SAFETY: the caller's.
        unsafe { bytes(self.start, self.len) }
    }
}

/// What `body` makes of a handle, whose failures it notes. Errors: `EINVAL` for a null pointer, and those of `body`.
///
/// # Safety
/// `handle` must be null or from `dbm_open`.
#[inline]
unsafe fn with<T>(handle: *mut Handle, body: impl FnOnce(&mut Handle) -> Result<T, Errno>) -> Result<T, Errno> {
    // SAFETY: the caller's; one thread.
    let handle = unsafe { handle.as_mut() }.ok_or(Errno::INVAL)?;
    let result = body(handle);
    handle.note(result)
}

/// Opens the database in `file`.pag and `file`.dir with the flags of `open`; for writing alone is for reading too. Null on
/// failure. Errors: those of `open`; `EINVAL` for files that are something else.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_open(file: *const c_char, flags: c_int, mode: mode_t) -> *mut Handle {
    // Files have no modes here.
    _ = mode;
    or_null(|| {
        // SAFETY: the caller's string.
        let handle = Handle::open(unsafe { cstr(file) }?.to_bytes(), flags)?;
        let place = match c_malloc(size_of::<Handle>()) {
            Ok(place) => place.cast::<Handle>(),
            Err(error) => {
                handle.close();
                return Err(error);
            }
        };
        // SAFETY: room for it, aligned for everything.
        unsafe { place.write(handle) };
        Ok(place)
    })
}

/// Closes a database.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_close(handle: *mut Handle) {
    if !handle.is_null() {
        // SAFETY: from `dbm_open`, and not used again.
        unsafe {
            handle.read().close();
            c_free(handle.cast());
        }
    }
}

/// Stores a pair. A content that the key has already is replaced for `DBM_REPLACE` (1), and left for `DBM_INSERT` (0): then
/// the result is 1, else 0. Errors: -1 with `EINVAL` for more than 4080 bytes of both together or another mode, `EPERM` for
/// a database that was opened for reading alone, `EIO` for damaged files, and those of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_store(handle: *mut Handle, key: Datum, content: Datum, mode: c_int) -> c_int {
    let store = |handle: &mut Handle| {
        handle.check_writable()?;
        if mode & !1 != 0 {
            return Err(Errno::INVAL);
        }
        // SAFETY: the caller's bytes.
        let (key, content) = unsafe { (key.bytes()?, content.bytes()?) };
        Ok(if handle.database.store(key, content, mode == 1)? { 0 } else { 1 })
    };
    // SAFETY: the caller's handle.
    or_minus_one(|| unsafe { with(handle, store) })
}

/// The content of a key, until the next call; a null pointer if there is none. Errors: `EIO` for damaged files, and those of
/// reading.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_fetch(handle: *mut Handle, key: Datum) -> Datum {
    // SAFETY: the caller's bytes.
    let fetch = |handle: &mut Handle| {
        Ok(if handle.fetch(unsafe { key.bytes() }?)? { Datum::new(&mut handle.content) } else { NOTHING })
    };
    // SAFETY: the caller's handle.
    or(NOTHING, unsafe { with(handle, fetch) })
}

/// Deletes the pair with a key. Errors: -1, without a change of `errno` if there is none; `EPERM` for a database that was
/// opened for reading alone, `EIO` for damaged files, and those of writing.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_delete(handle: *mut Handle, key: Datum) -> c_int {
    let delete = |handle: &mut Handle| {
        handle.check_writable()?;
        // SAFETY: the caller's bytes.
        Ok(if handle.database.delete(unsafe { key.bytes() }?)? { 0 } else { -1 })
    };
    // SAFETY: the caller's handle.
    or_minus_one(|| unsafe { with(handle, delete) })
}

/// # Safety
/// `handle` must be null or from `dbm_open`.
unsafe fn walk(handle: *mut Handle, first: bool) -> Datum {
    let walk = |handle: &mut Handle| Ok(if handle.walk(first)? { Datum::new(&mut handle.key) } else { NOTHING });
    // SAFETY: the caller's.
    or(NOTHING, unsafe { with(handle, walk) })
}

/// The first key, until the next call of this or `dbm_nextkey`; a null pointer if there is none. Errors: as `dbm_fetch`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_firstkey(handle: *mut Handle) -> Datum {
    // SAFETY: the caller's.
    unsafe { walk(handle, true) }
}

/// The key behind the one that was returned last, as `dbm_firstkey`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_nextkey(handle: *mut Handle) -> Datum {
    // SAFETY: the caller's.
    unsafe { walk(handle, false) }
}

/// Whether reading or writing has failed since the opening or `dbm_clearerr`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_error(handle: *mut Handle) -> c_int {
    // SAFETY: the caller's.
    unsafe { handle.as_ref() }.is_some_and(|handle| handle.failed).into()
}

/// Has `dbm_error` answer 0 until the next failure. Returns 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dbm_clearerr.html>
#[export]
pub unsafe extern "C" fn dbm_clearerr(handle: *mut Handle) -> c_int {
    // SAFETY: the caller's.
    if let Some(handle) = unsafe { handle.as_mut() } {
        handle.failed = false;
    }
    0
}

/// Whether the database was opened for reading alone (BSD).
#[export]
pub unsafe extern "C" fn dbm_rdonly(handle: *mut Handle) -> c_int {
    // SAFETY: the caller's.
    unsafe { handle.as_ref() }.is_some_and(|handle| !handle.writable).into()
}

/// The descriptor of the file whose name ends in .dir (BSD). Errors: -1 with `EINVAL` for a null pointer.
#[export]
pub unsafe extern "C" fn dbm_dirfno(handle: *mut Handle) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { with(handle, |handle| Ok(handle.database.storage().further)) })
}

/// The descriptor of the file whose name ends in .pag (BSD). Errors: as `dbm_dirfno`.
#[export]
pub unsafe extern "C" fn dbm_pagfno(handle: *mut Handle) -> c_int {
    // SAFETY: the caller's.
    or_minus_one(|| unsafe { with(handle, |handle| Ok(handle.database.storage().buckets)) })
}
