//! Hashes of passwords, by the six methods that systems keep them with.

mod bcrypt;
pub mod des;
mod des_crypt;
#[cfg(test)]
mod differential;
mod md5;
mod pi;
pub mod sha2;
mod sha_crypt;
#[cfg(test)]
mod tests;

const DIGITS: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The longest result, with room to spare.
pub const LONGEST: usize = 128;

/// A growing text; what does not fit is dropped.
pub struct Hash {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Hash {
    fn push(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if let Some(place) = self.bytes.get_mut(self.len) {
                *place = byte;
                self.len += 1;
            }
        }
    }

    fn push_number(&mut self, number: u32) {
        if number > 9 {
            self.push_number(number / 10);
        }
        self.push(&[b'0' + (number % 10) as u8]);
    }

    /// Three bytes as four digits of 6 bits, or fewer.
    fn push_digits(&mut self, [a, b, c]: [u8; 3], count: u32) {
        let value = u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c);
        for i in 0..count {
            self.push(&[DIGITS[(value >> (6 * i)) as usize & 63]]);
        }
    }

    /// The text.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

/// The hash of `key` after `setting`, a setting or an earlier hash; `None` for a setting of no method that is known.
pub fn hash(key: &[u8], setting: &[u8]) -> Option<Hash> {
    let mut out = Hash { bytes: [0; LONGEST], len: 0 };
    match setting {
        [b'$', b'1', b'$', rest @ ..] => md5::crypt(key, rest, &mut out)?,
        [b'$', b'2', b'a' | b'b' | b'x' | b'y', b'$', ..] => bcrypt::crypt(key, setting, &mut out)?,
        [b'$', b'5' | b'6', b'$', rest @ ..] => sha_crypt::crypt(key, setting.get(..3)?, rest, &mut out)?,
        [b'_', ..] => des_crypt::extended(key, setting, &mut out)?,
        _ => des_crypt::traditional(key, setting, &mut out)?,
    }
    Some(out)
}
