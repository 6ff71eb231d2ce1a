//! DES, with the salt of `crypt`: FIPS 46-3. <https://csrc.nist.gov/pubs/fips/46-3/final>

/// The selection functions S1 to S8: four rows of sixteen values of 4 bits, the first in front.
const SELECTION: [[u64; 4]; 8] = [
    [0xe4d1_2fb8_3a6c_5907, 0x0f74_e2d1_a6cb_9538, 0x41e8_d62b_fc97_3a50, 0xfc82_4917_5b3e_a06d],
    [0xf18e_6b34_972d_c05a, 0x3d47_f28e_c01a_69b5, 0x0e7b_a4d1_58c6_932f, 0xd8a1_3f42_b67c_05e9],
    [0xa09e_63f5_1dc7_b428, 0xd709_346a_285e_cbf1, 0xd649_8f30_b12c_5ae7, 0x1ad0_6987_4fe3_b52c],
    [0x7de3_069a_1285_bc4f, 0xd8b5_6f03_472c_1ae9, 0xa690_cb7d_f13e_5284, 0x3f06_a1d8_945b_c72e],
    [0x2c41_7ab6_853f_d0e9, 0xeb2c_47d1_50fa_3986, 0x421b_ad78_f9c5_630e, 0xb8c7_1e2d_6f09_a453],
    [0xc1af_9268_0d34_e75b, 0xaf42_7c95_61de_0b38, 0x9ef5_28c3_704a_1db6, 0x432c_95fa_be17_608d],
    [0x4b2e_f08d_3c97_5a61, 0xd0b7_491a_e35c_2f86, 0x14bd_c37e_af68_0592, 0x6bd8_14a7_950f_e23c],
    [0xd284_6fb1_a93e_50c7, 0x1fd8_a374_c56b_0e92, 0x7b41_9ce2_06ad_f358, 0x21e7_4a8d_fc90_356b],
];
/// The permutation P behind the selection functions.
#[rustfmt::skip]
const BEHIND: [u8; 32] = [
    16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10,
    2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
];
/// Permuted choice 1: of the 64 bits of a key to the two registers of 28.
#[rustfmt::skip]
const CHOICE_1: [u8; 56] = [
    57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
    63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
/// Permuted choice 2: of the registers to the 48 bits for a round.
#[rustfmt::skip]
const CHOICE_2: [u8; 48] = [
    14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2,
    41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
/// The rounds before which the registers turn by one bit only, as bits.
const TURN_BY_ONE: u32 = 1 | 1 << 1 | 1 << 8 | 1 << 15;

/// The bits of `value` that `table` names, counted from 1 at the most significant of `bits`.
fn permute(value: u64, bits: u32, table: &[u8]) -> u64 {
    table.iter().fold(0, |out, &from| out << 1 | value >> (bits - u32::from(from)) & 1)
}

/// The initial permutation or, `back`, its inverse, the final one.
fn initial(block: u64, back: bool) -> u64 {
    let mut out = 0;
    for index in 0..64u32 {
        // The table's rows of eight start with 58, 60, 62, 64, 57, 59, 61 and 63, and fall by 8.
        let row = index / 8;
        let from = if row < 4 { 57 + 2 * row } else { 48 + 2 * row } - 8 * (index % 8);
        let (from, to) = if back { (index, from) } else { (from, index) };
        out |= (block >> (63 - from) & 1) << (63 - to);
    }
    out
}

/// The cipher with a key.
pub struct Des {
    /// The selection functions with the permutation behind them, for each 6 bits.
    selected: [[u32; 64]; 8],
    /// The key of each round: 24 bits for the first four selection functions, and 24 for the others.
    keys: [[u32; 2]; 16],
}

impl Des {
    /// With the key whose bits are those of `key`, the parity bits being ignored.
    pub fn new(key: u64) -> Self {
        let mut selected = [[0; 64]; 8];
        for (index, (table, rows)) in selected.iter_mut().zip(&SELECTION).enumerate() {
            for (six, entry) in table.iter_mut().enumerate() {
                let (row, column) = (six >> 4 & 2 | six & 1, six as u32 >> 1 & 15);
                let four = rows[row] >> (60 - 4 * column) & 15;
                *entry = permute(four << (28 - 4 * index as u32), 32, &BEHIND) as u32;
            }
        }
        let mut des = Des { selected, keys: [[0; 2]; 16] };
        des.set_key(key);
        des
    }

    /// Sets another key.
    pub fn set_key(&mut self, key: u64) {
        let chosen = permute(key, 64, &CHOICE_1);
        let mut registers = [chosen >> 28, chosen & 0x0fff_ffff];
        for (round, key) in self.keys.iter_mut().enumerate() {
            let by = if TURN_BY_ONE >> round & 1 != 0 { 1 } else { 2 };
            registers = registers.map(|bits| (bits << by | bits >> (28 - by)) & 0x0fff_ffff);
            let chosen = permute(registers[0] << 28 | registers[1], 56, &CHOICE_2);
            *key = [(chosen >> 24) as u32, chosen as u32 & 0x00ff_ffff];
        }
    }

    /// `block`, enciphered (or, `back`, deciphered) `count` times in a row. The bits of `salt` say which bits behind the
    /// expansion are exchanged, the least significant one for bits 1 and 25.
    pub fn run(&self, block: u64, salt: u32, count: u32, back: bool) -> u64 {
        let salt = salt.reverse_bits() >> 8;
        let block = initial(block, false);
        let (mut left, mut right) = ((block >> 32) as u32, block as u32);
        for _ in 0..count {
            for round in 0..16 {
                let key = self.keys[if back { 15 - round } else { round }];
                (left, right) = (right, left ^ self.function(right, key, salt));
            }
            (left, right) = (right, left);
        }
        initial(u64::from(left) << 32 | u64::from(right), true)
    }

    #[inline]
    fn function(&self, right: u32, key: [u32; 2], salt: u32) -> u32 {
        // The expansion: eight groups of 6 bits, each of which starts 4 bits behind the one before.
        let half =
            |first: u32| (first..first + 4).fold(0, |bits, group| bits << 6 | right.rotate_left(4 * group + 31) >> 26);
        let mut halves = [half(0), half(4)];
        let changed = (halves[0] ^ halves[1]) & salt;
        halves[0] ^= changed ^ key[0];
        halves[1] ^= changed ^ key[1];
        let mut out = 0;
        for (index, table) in self.selected.iter().enumerate() {
            out ^= table[(halves[index / 4] >> (18 - 6 * (index % 4)) & 63) as usize];
        }
        out
    }
}
