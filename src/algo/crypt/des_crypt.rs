//! The two hashes that are made with DES: the traditional one, and BSDi's extended one.
//! <https://man.freebsd.org/cgi/man.cgi?crypt(3)>

use super::des::Des;
use super::hash::{DIGITS, Hash};

/// The value of a digit of 6 bits.
fn value_of(digit: u8) -> Option<u32> {
    Some(u32::from(match digit {
        b'.'..=b'9' => digit - b'.',
        b'A'..=b'Z' => digit - b'A' + 12,
        b'a'..=b'z' => digit - b'a' + 38,
        _ => return None,
    }))
}

/// The number that digits make, the least significant one in front.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().rev().try_fold(0, |value, &digit| Some(value << 6 | value_of(digit)?))
}

/// Seven bits of each of up to eight characters, as a key of DES.
fn key_of(text: &[u8]) -> u64 {
    (0..8).fold(0, |key, i| key << 8 | u64::from(text.get(i).map_or(0, |&byte| byte << 1)))
}

impl Hash {
    fn push_block(&mut self, block: u64) {
        for digit in 0..11 {
            // The last digit has 4 bits of the block and two zeros.
            let value = if digit < 10 { block >> (58 - 6 * digit) } else { block << 2 };
            self.push(&[DIGITS[value as usize & 63]]);
        }
    }
}

/// The first eight characters of `key` after a setting that starts with two digits.
pub fn traditional(key: &[u8], setting: &[u8], out: &mut Hash) -> Option<()> {
    let salt = setting.get(..2)?;
    let block = Des::new(key_of(key)).run(0, number(salt)?, 25, false);
    out.push(salt);
    out.push_block(block);
    Some(())
}

/// More rounds than this would run for minutes, so a setting that asks for them is refused, as musl does.
const MAX_COUNT: u32 = 262_143;

/// All of `key` after `_`, four digits that count rounds and four of salt.
pub fn extended(key: &[u8], setting: &[u8], out: &mut Hash) -> Option<()> {
    let setting = setting.get(..9)?;
    let (count, salt) = setting.get(1..)?.split_at_checked(4)?;
    let (count, salt) = (number(count)?, number(salt)?);
    if count == 0 || count > MAX_COUNT {
        return None;
    }
    // A long key is folded: what there is so far, enciphered with itself, and the next eight characters.
    let mut pieces = key.chunks(8);
    let mut block = key_of(pieces.next().unwrap_or(&[]));
    let mut des = Des::new(block);
    for piece in pieces {
        block = des.run(block, 0, 1, false) ^ key_of(piece);
        des.set_key(block);
    }
    out.push(setting);
    out.push_block(des.run(0, salt, count, false));
    Some(())
}
