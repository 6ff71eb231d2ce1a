//! SHA-256 and SHA-512: FIPS 180-4. <https://doi.org/10.6028/NIST.FIPS.180-4>

/// The fractional parts of the cube roots of the first 80 primes; SHA-256 takes the upper halves of the first 64.
const ROUND: [u64; 80] = round_constants();
/// The fractional parts of the square roots of the first 8 primes.
const START: [u64; 8] = start_constants();

const fn nth_prime(n: usize) -> u64 {
    let (mut found, mut candidate) = (0, 1);
    while found <= n {
        candidate += 1;
        let (mut divisor, mut prime) = (2, true);
        while divisor * divisor <= candidate {
            if candidate % divisor == 0 {
                prime = false;
            }
            divisor += 1;
        }
        if prime {
            found += 1;
        }
    }
    candidate
}

/// Whether (`x` / 2^64)^`power` is at most `n`, for `x` below 2^72.
const fn power_fits(x: u128, power: u32, n: u64) -> bool {
    // Schoolbook in digits of 2^32, of which the product has up to 9.
    let mut product = [0u64; 12];
    product[0] = 1;
    let digits = [x as u64 & 0xffff_ffff, (x >> 32) as u64 & 0xffff_ffff, (x >> 64) as u64];
    let mut step = 0;
    while step < power {
        let mut next = [0u64; 12];
        let mut i = 0;
        while i < 9 {
            let mut carry = 0;
            let mut j = 0;
            while j < 3 {
                let sum = product[i] as u128 * digits[j] as u128 + next[i + j] as u128 + carry;
                next[i + j] = sum as u64 & 0xffff_ffff;
                carry = sum >> 32;
                j += 1;
            }
            next[i + 3] += carry as u64;
            i += 1;
        }
        product = next;
        step += 1;
    }
    // Compares with n * 2^(64 * power): the whole part starts at digit 2 * power.
    let whole = 2 * power as usize;
    product[whole] + (product[whole + 1] << 32) < n
}

/// The first 64 bits behind the point of the root of `n`.
const fn root_fraction(n: u64, power: u32) -> u64 {
    let mut x: u128 = 0;
    let mut bit = 69;
    while bit >= 0 {
        let with = x | 1 << bit;
        if power_fits(with, power, n) {
            x = with;
        }
        bit -= 1;
    }
    x as u64
}

const fn round_constants() -> [u64; 80] {
    let mut table = [0; 80];
    let mut i = 0;
    while i < 80 {
        table[i] = root_fraction(nth_prime(i), 3);
        i += 1;
    }
    table
}

const fn start_constants() -> [u64; 8] {
    let mut table = [0; 8];
    let mut i = 0;
    while i < 8 {
        table[i] = root_fraction(nth_prime(i), 2);
        i += 1;
    }
    table
}

/// One of the two functions: words, block, constants and rotations.
macro_rules! sha2 {
    ($name:ident, $word:ty, $block:expr, $rounds:expr, $constant:expr, $big0:expr, $big1:expr, $small0:expr, $small1:expr) => {
        /// The function on a message that comes in pieces.
        #[derive(Clone)]
        pub struct $name {
            state: [$word; 8],
            block: [u8; $block],
            used: usize,
            len: u64,
        }

        impl $name {
            /// For an empty message.
            pub fn new() -> Self {
                $name { state: START.map($constant), block: [0; $block], used: 0, len: 0 }
            }

            /// Adds to the message.
            pub fn update(&mut self, bytes: &[u8]) {
                for &byte in bytes {
                    if let Some(slot) = self.block.get_mut(self.used) {
                        *slot = byte;
                    }
                    self.used += 1;
                    self.len += 1;
                    if self.used == $block {
                        self.compress();
                        self.used = 0;
                    }
                }
            }

            fn compress(&mut self) {
                const WORD: usize = size_of::<$word>();
                let mut w = [0 as $word; $rounds];
                for (word, bytes) in w.iter_mut().zip(self.block.chunks_exact(WORD)) {
                    *word = bytes.iter().fold(0, |value, &byte| value << 8 | <$word>::from(byte));
                }
                let sigma = |x: $word, r: [u32; 3]| x.rotate_right(r[0]) ^ x.rotate_right(r[1]) ^ x >> r[2];
                for i in 16..$rounds {
                    w[i] = w[i - 16]
                        .wrapping_add(sigma(w[i - 15], $small0))
                        .wrapping_add(w[i - 7])
                        .wrapping_add(sigma(w[i - 2], $small1));
                }
                let sum = |x: $word, r: [u32; 3]| x.rotate_right(r[0]) ^ x.rotate_right(r[1]) ^ x.rotate_right(r[2]);
                let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = self.state;
                for (&word, &constant) in w.iter().zip(&ROUND) {
                    let first = h
                        .wrapping_add(sum(e, $big1))
                        .wrapping_add(e & f ^ !e & g)
                        .wrapping_add($constant(constant))
                        .wrapping_add(word);
                    let second = sum(a, $big0).wrapping_add(a & b ^ a & c ^ b & c);
                    (h, g, f, e) = (g, f, e, d.wrapping_add(first));
                    (d, c, b, a) = (c, b, a, first.wrapping_add(second));
                }
                for (old, new) in self.state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
                    *old = old.wrapping_add(new);
                }
            }

            /// The digest.
            pub fn finish(mut self) -> [u8; size_of::<[$word; 8]>()] {
                let bits = self.len * 8;
                self.update(&[0x80]);
                while self.used != $block - 2 * size_of::<$word>() {
                    self.update(&[0]);
                }
                // The length has two words, of which 64 bits are enough.
                self.update(&[0; 2 * size_of::<$word>() - 8]);
                self.update(&bits.to_be_bytes());
                let mut digest = [0; size_of::<[$word; 8]>()];
                for (slot, word) in digest.chunks_exact_mut(size_of::<$word>()).zip(self.state) {
                    slot.copy_from_slice(&word.to_be_bytes());
                }
                digest
            }
        }
    };
}

sha2!(Sha256, u32, 64, 64, |x: u64| (x >> 32) as u32, [2, 13, 22], [6, 11, 25], [7, 18, 3], [17, 19, 10]);
sha2!(Sha512, u64, 128, 80, |x: u64| x, [28, 34, 39], [14, 18, 41], [1, 8, 7], [19, 61, 6]);
