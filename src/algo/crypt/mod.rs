//! Password hashing, by six methods.

mod bcrypt;
pub mod bits;
pub mod des;
mod des_crypt;
#[cfg(test)]
mod differential;
mod hash;
mod md5;
mod pi;
pub mod sha2;
mod sha_crypt;
#[cfg(test)]
mod tests;

pub use hash::{Hash, LONGEST};

/// The hash of `key` after `setting`, a setting or an earlier hash; `None` for a setting of no method that is known.
pub fn hash(key: &[u8], setting: &[u8]) -> Option<Hash> {
    // What would break a line of a table of passwords.
    if setting.iter().any(|byte| !byte.is_ascii_graphic() || b"!*:;\\".contains(byte)) {
        return None;
    }
    let mut out = Hash::new();
    match setting {
        [b'$', b'1', b'$', rest @ ..] => md5::crypt(key, rest, &mut out)?,
        [b'$', b'2', b'a' | b'b' | b'x' | b'y', b'$', ..] => bcrypt::crypt(key, setting, &mut out)?,
        [b'$', b'5' | b'6', b'$', rest @ ..] => sha_crypt::crypt(key, setting.get(..3)?, rest, &mut out)?,
        [b'_', ..] => des_crypt::extended(key, setting, &mut out)?,
        _ => des_crypt::traditional(key, setting, &mut out)?,
    }
    Some(out)
}

/// A hash with its terminator.
pub type Text = [u8; LONGEST + 1];

/// [`hash`] as C has it.
#[inline(always)]
pub fn terminated(key: &[u8], setting: &[u8]) -> Option<Text> {
    let hash = hash(key, setting)?;
    let mut text = [0; LONGEST + 1];
    text.iter_mut().zip(hash.as_bytes()).for_each(|(to, from)| *to = *from);
    Some(text)
}
