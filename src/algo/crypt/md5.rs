//! MD5 (RFC 1321, <https://www.rfc-editor.org/rfc/rfc1321>), and the hash `$1$` that is made with it.
//! <https://man.freebsd.org/cgi/man.cgi?crypt(3)>

use super::hash::Hash;

/// 2^32 times the sines of 1 to 64, without signs.
#[rustfmt::skip]
const SINES: [u32; 64] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
];
/// By how much the steps of each of the four rounds turn.
const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/// The function on a message that comes in pieces.
pub struct Md5 {
    state: [u32; 4],
    block: [u8; 64],
    used: usize,
    len: u64,
}

impl Md5 {
    /// For an empty message.
    pub fn new() -> Self {
        Md5 { state: [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476], block: [0; 64], used: 0, len: 0 }
    }

    /// Adds to the message.
    pub fn update(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if let Some(slot) = self.block.get_mut(self.used) {
                *slot = byte;
            }
            self.used += 1;
            self.len += 1;
            if self.used == 64 {
                self.compress();
                self.used = 0;
            }
        }
    }

    fn compress(&mut self) {
        let mut words = [0; 16];
        for (word, bytes) in words.iter_mut().zip(self.block.chunks_exact(4)) {
            *word = bytes.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte));
        }
        let [mut a, mut b, mut c, mut d] = self.state;
        for (step, &sine) in SINES.iter().enumerate() {
            let round = step / 16 & 3;
            let (mixed, word) = match round {
                0 => (b & c | !b & d, step),
                1 => (b & d | c & !d, 5 * step + 1),
                2 => (b ^ c ^ d, 3 * step + 5),
                _ => (c ^ (b | !d), 7 * step),
            };
            let sum = a.wrapping_add(mixed).wrapping_add(words[word & 15]).wrapping_add(sine);
            (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(TURNS[round][step & 3])));
        }
        for (old, new) in self.state.iter_mut().zip([a, b, c, d]) {
            *old = old.wrapping_add(new);
        }
    }

    /// The digest.
    pub fn finish(mut self) -> [u8; 16] {
        let bits = self.len * 8;
        self.update(&[0x80]);
        while self.used != 56 {
            self.update(&[0]);
        }
        self.update(&bits.to_le_bytes());
        let mut digest = [0; 16];
        for (slot, word) in digest.chunks_exact_mut(4).zip(self.state) {
            slot.copy_from_slice(&word.to_le_bytes());
        }
        digest
    }
}

fn digest_of(parts: &[&[u8]]) -> [u8; 16] {
    let mut hash = Md5::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finish()
}

/// The hash of `key` with the salt in `setting`, which stands behind `$1$`.
pub fn crypt(key: &[u8], setting: &[u8], out: &mut Hash) -> Option<()> {
    let end = setting.iter().position(|&byte| byte == b'$').unwrap_or(setting.len());
    let salt = setting.get(..end.min(8))?;
    let first = digest_of(&[key, salt, key]);
    let mut hash = Md5::new();
    hash.update(key);
    hash.update(b"$1$");
    hash.update(salt);
    for piece in key.chunks(16) {
        hash.update(first.get(..piece.len())?);
    }
    let mut bits = key.len();
    while bits > 0 {
        // Of the key its first character.
        hash.update(if bits & 1 != 0 { &[0] } else { key.get(..1)? });
        bits >>= 1;
    }
    let mut digest = hash.finish();
    for round in 0..1000 {
        let (even, odd): (&[u8], &[u8]) = if round % 2 == 0 { (&digest, key) } else { (key, &digest) };
        let salt = if round % 3 != 0 { salt } else { &[] };
        digest = digest_of(&[even, salt, if round % 7 != 0 { key } else { &[] }, odd]);
    }
    out.push(b"$1$");
    out.push(salt);
    out.push(b"$");
    let [d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15] = digest;
    for three in [[d0, d6, d12], [d1, d7, d13], [d2, d8, d14], [d3, d9, d15], [d4, d10, d5]] {
        out.push_digits(three, 4);
    }
    out.push_digits([0, 0, d11], 2);
    Some(())
}
