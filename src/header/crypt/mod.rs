//! `<crypt.h>`, and DES itself.

pub mod block;

use crate::abi::*;
use crate::algo::crypt::{LONGEST, hash};

static mut SHARED: [u8; LONGEST + 1] = [0; LONGEST + 1];

/// # Safety
/// `key` and `setting` must be null or strings, `room` have place for the result.
unsafe fn place(key: *const c_char, setting: *const c_char, room: *mut u8) -> Result<*mut c_char, Errno> {
    // SAFETY: the caller's.
    let (key, setting) = unsafe { (cstr(key)?, cstr(setting)?) };
    let hash = hash(key.to_bytes(), setting.to_bytes()).ok_or(Errno::INVAL)?;
    // SAFETY: the caller's.
    let room = unsafe { Out::slice(room, LONGEST + 1) }?;
    room.set_at(hash.as_bytes().len(), 0);
    room.copy_from(hash.as_bytes());
    Ok(room.as_mut_ptr().cast())
}

/// The hash of the password `key` after `setting`, which may also be an earlier hash, of which the start counts:
///
/// - `$2b$`, two digits from 04 to 31, `$` and 22 digits of salt: bcrypt, also as `$2a$` and `$2y$`, and with the error of
///   an old library as `$2x$`
/// - `$6$` and a salt of up to 16 characters, perhaps with `rounds=N$` between them: SHA-512; `$5$`: SHA-256
/// - `$1$` and a salt of up to 8 characters: MD5
/// - `_`, four digits that count rounds and four of salt: BSDi's extension of DES
/// - two digits: DES, of which the first eight characters of `key` count
///
/// A later call overwrites the result. Errors: null with `EINVAL` for another setting.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/crypt.html>
#[export]
pub unsafe extern "C" fn crypt(key: *const c_char, setting: *const c_char) -> *mut c_char {
    // SAFETY: the caller's strings; one thread.
    or_null(|| unsafe { place(key, setting, (&raw mut SHARED).cast()) })
}

/// `crypt` with its result in `data`.
/// <https://man7.org/linux/man-pages/man3/crypt.3.html>
#[export]
pub unsafe extern "C" fn crypt_r(key: *const c_char, setting: *const c_char, data: *mut c_void) -> *mut c_char {
    // SAFETY: the caller's strings and its `struct crypt_data`, which is larger than the result.
    or_null(|| unsafe { place(key, setting, data.cast()) })
}
