//! `<crypt.h>`, and DES itself.

pub mod block;

use crate::abi::*;
use crate::algo::crypt::{LONGEST, hash};

/// A hash with its terminator.
type Text = [u8; LONGEST + 1];

#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<Text> = Static::new();

fn hashed(key: CStrArg, setting: CStrArg) -> Result<Text, Errno> {
    let hash = hash(key.bytes()?, setting.bytes()?).ok_or(Errno::INVAL)?;
    let mut text = [0; LONGEST + 1];
    text.iter_mut().zip(hash.as_bytes()).for_each(|(to, from)| *to = *from);
    Ok(text)
}

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
    or_null(|| Ok(SHARED.set(hashed(key, setting)?).cast()))
}

/// `crypt` with its result in `data`.
/// <https://man7.org/linux/man-pages/man3/crypt.3.html>
#[export]
pub extern "C" fn crypt_r(key: CStrArg, setting: CStrArg, data: OutArg<Text>) -> *mut c_char {
    // A `struct crypt_data` is larger than the result.
    or_null(|| {
        data.get()?.set(hashed(key, setting)?);
        Ok(data.as_mut_ptr().cast())
    })
}
