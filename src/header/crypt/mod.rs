//! `<crypt.h>`, and DES itself.

pub mod block;

use crate::abi::*;
use crate::algo::crypt::{Text, terminated};

#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<Text> = Static::new();

/// The hash of the password `key` after `setting`, which may also be an earlier hash, of which the start counts:
///
/// - `$2b$`, two digits from 04 to 19, `$` and 22 digits of salt: bcrypt, also as `$2a$` and `$2y$`, and with the error of
///   an old library as `$2x$`
/// - `$6$` and a salt of up to 16 characters, perhaps with `rounds=N$` between them: SHA-512; `$5$`: SHA-256
/// - `$1$` and a salt of up to 8 characters: MD5
/// - `_`, four digits that count rounds and four of salt: BSDi's extension of DES
/// - two digits: DES, of which the first eight characters of `key` count
///
/// A later call overwrites the result. Errors: null with `EINVAL` for another setting, also one with more than 9,999,999
/// rounds of SHA or 262,143 of DES, which would run for minutes.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/crypt.html>
#[export]
pub extern "C" fn crypt(key: CStrArg, setting: CStrArg) -> *mut c_char {
    or_null(|| Ok(SHARED.set(terminated(key.bytes()?, setting.bytes()?).ok_or(Errno::INVAL)?).cast()))
}

/// `crypt` with its result in `data`.
/// <https://man7.org/linux/man-pages/man3/crypt.3.html>
#[export]
pub extern "C" fn crypt_r(key: CStrArg, setting: CStrArg, data: OutArg<Text>) -> *mut c_char {
    // A `struct crypt_data` is larger than the result.
    or_null(|| {
        data.get()?.set(terminated(key.bytes()?, setting.bytes()?).ok_or(Errno::INVAL)?);
        Ok(data.as_mut_ptr().cast())
    })
}
