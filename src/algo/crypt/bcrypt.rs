//! bcrypt, the hashes `$2a$`, `$2b$` and `$2y$` (which are the same), and `$2x$`, which a library made that took bytes for
//! signed. Niels Provos and David Mazières, A Future-Adaptable Password Scheme, 1999.
//! <https://www.usenix.org/legacy/events/usenix99/provos.html>

use super::hash::Hash;
use super::pi::PI;

const DIGITS: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// The plaintext that bcrypt enciphers.
const TEXT: &[u8; 24] = b"OrpheanBeholderScryDoubt";
/// How many words the subkeys of the rounds are; behind them stand four tables of 256.
const SUBKEYS: usize = 18;

/// A higher cost would run for minutes, so a setting that asks for it is refused, as musl does.
const MAX_COST: u32 = 19;

/// Blowfish: its subkeys and its tables.
struct Blowfish([u32; 1042]);

impl Blowfish {
    fn encipher(&self, [mut left, mut right]: [u32; 2]) -> [u32; 2] {
        let table = &self.0;
        let entry = |index: usize, byte: u32| table[SUBKEYS + 256 * index + (byte & 255) as usize];
        for subkey in table.iter().take(16) {
            left ^= subkey;
            let sum = entry(0, left >> 24).wrapping_add(entry(1, left >> 16));
            right ^= (sum ^ entry(2, left >> 8)).wrapping_add(entry(3, left));
            (left, right) = (right, left);
        }
        [right ^ table[17], left ^ table[16]]
    }

    /// Mixes in a key and, if there is one, a salt.
    fn expand(&mut self, key: &[u32; SUBKEYS], salt: Option<&[[u32; 2]; 2]>) {
        for (subkey, word) in self.0.iter_mut().zip(key) {
            *subkey ^= word;
        }
        let mut pair = [0; 2];
        for index in 0..521 {
            if let Some(salt) = salt {
                let [left, right] = salt[index % 2];
                pair = [pair[0] ^ left, pair[1] ^ right];
            }
            pair = self.encipher(pair);
            self.0[2 * index] = pair[0];
            self.0[2 * index + 1] = pair[1];
        }
    }
}

/// The words that the characters of `key` with its terminator make, over and over.
fn words_of(key: &[u8], signed: bool) -> [u32; SUBKEYS] {
    let mut at = 0;
    let mut words = [0; SUBKEYS];
    for word in &mut words {
        for _ in 0..4 {
            let byte = key.get(at).copied().unwrap_or(0);
            at = if at < key.len() { at + 1 } else { 0 };
            *word = *word << 8 | if signed { byte as i8 as u32 } else { u32::from(byte) };
        }
    }
    words
}

/// Whether the old library's error does not show in the words of `key`, though there are bytes that it would take for
/// negative numbers: its hash could be that of a shorter key. `$2a$` then differs from `$2b$` by a bit of the first subkey,
/// as in crypt_blowfish since 2011.
fn is_ambiguous(key: &[u8]) -> bool {
    let bytes = key.iter().chain(&[0]).cycle().take(4 * SUBKEYS);
    words_of(key, false) == words_of(key, true) && bytes.enumerate().any(|(at, &byte)| at % 4 != 0 && byte >= 0x80)
}

/// The bytes that 22 digits stand for.
fn salt_of(digits: &[u8]) -> Option<[u8; 16]> {
    let mut bits = 0u128;
    for (i, digit) in digits.iter().enumerate() {
        let value = DIGITS.iter().position(|known| known == digit)? as u128;
        // Of the last digit two bits.
        bits = if i < 21 { bits << 6 | value } else { bits << 2 | value >> 4 };
    }
    Some(bits.to_be_bytes())
}

fn push_digits(out: &mut Hash, bytes: &[u8]) {
    for three in bytes.chunks(3) {
        let value = (0..3).fold(0, |value, i| value << 8 | u32::from(three.get(i).copied().unwrap_or(0)));
        for i in 0..=three.len() as u32 {
            out.push(&[DIGITS[(value >> (18 - 6 * i)) as usize & 63]]);
        }
    }
}

/// The hash of `key` after a setting that starts with `$2`, a letter and `$`; behind them stand two digits for the cost,
/// `$` and the salt.
pub fn crypt(key: &[u8], setting: &[u8], out: &mut Hash) -> Option<()> {
    let (head, rest) = setting.split_at_checked(7)?;
    let &[b'$', b'2', letter, b'$', tens @ b'0'..=b'3', units @ b'0'..=b'9', b'$'] = head else { return None };
    let cost = u32::from(tens - b'0') * 10 + u32::from(units - b'0');
    if !(4..=MAX_COST).contains(&cost) {
        return None;
    }
    let salt = salt_of(rest.get(..22)?)?;
    let mut salt_words = [[0; 2]; 2];
    for (word, bytes) in salt_words.as_flattened_mut().iter_mut().zip(salt.chunks_exact(4)) {
        *word = bytes.iter().fold(0, |value, &byte| value << 8 | u32::from(byte));
    }
    let collides = letter == b'a' && is_ambiguous(key);
    let key = words_of(key, letter == b'x');
    let mut salt_key = [0; SUBKEYS];
    for (slot, &word) in salt_key.iter_mut().zip(salt_words.as_flattened().iter().cycle()) {
        *slot = word;
    }
    let mut blowfish = Blowfish(PI);
    if collides {
        blowfish.0[0] ^= 0x1_0000;
    }
    blowfish.expand(&key, Some(&salt_words));
    for _ in 0..1u32 << cost {
        blowfish.expand(&key, None);
        blowfish.expand(&salt_key, None);
    }
    let mut digest = [0; 24];
    for (slot, text) in digest.chunks_exact_mut(8).zip(TEXT.chunks_exact(8)) {
        let block = text.iter().fold(0u64, |value, &byte| value << 8 | u64::from(byte));
        let pair = (0..64).fold([(block >> 32) as u32, block as u32], |pair, _| blowfish.encipher(pair));
        slot.copy_from_slice(&(u64::from(pair[0]) << 32 | u64::from(pair[1])).to_be_bytes());
    }
    out.push(head);
    push_digits(out, &salt);
    push_digits(out, digest.get(..23)?);
    Some(())
}
