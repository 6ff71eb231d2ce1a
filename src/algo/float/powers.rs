//! Powers of five to 128 bits, from three small tables.

use crate::algo::binary128::wide_multiply;

/// `5^exponent` lies between `significand × 2^binary_exponent` and `(significand + error) × 2^binary_exponent`; the
/// top bit of the significand is set.
#[derive(Clone, Copy, Debug)]
pub struct Power {
    pub significand: u128,
    pub binary_exponent: i32,
    pub error: u32,
}

/// The step of [`MIDDLE`]: the largest power of five in 64 bits.
const STEP: i32 = 27;
/// The step of [`COARSE`]: 13 steps of [`MIDDLE`].
const COARSE_STEP: i32 = 13 * STEP;

/// The powers of `5^exponent` for exponents from -5265 to 5264, enough for every finite binary128 number.
pub fn power_of_five(exponent: i32) -> Power {
    // What doubles need is within the middle table, of positive and negative powers.
    let coarse = if (-COARSE_STEP..COARSE_STEP).contains(&exponent) { 0 } else { exponent.div_euclid(COARSE_STEP) };
    let rest = exponent - coarse * COARSE_STEP;
    let middle = rest.div_euclid(STEP);
    let fine = rest.rem_euclid(STEP);
    let mut power = entry(&MIDDLE, middle, 13, middle * STEP);
    // Exact as far as 128 bits go.
    power.error = u32::from(!(0..=2).contains(&middle));
    if coarse != 0 {
        let mut factor = entry(&COARSE, coarse, 15, coarse * COARSE_STEP);
        factor.error = 1;
        power = times(power, factor);
    }
    if fine != 0 {
        let value = FINE.get(fine as usize).copied().unwrap_or(1);
        let zeros = value.leading_zeros();
        let factor =
            Power { significand: u128::from(value << zeros) << 64, binary_exponent: -64 - zeros as i32, error: 0 };
        power = times(factor, power);
    }
    power
}

/// `5^n` for n from 0 to 26.
#[inline]
pub fn small_power_of_five(n: i32) -> Option<u64> {
    FINE.get(n as usize).copied()
}

/// `10^n` for n up to 19.
#[inline]
pub fn power_of_ten(n: usize) -> u64 {
    FINE.get(n).copied().unwrap_or(1) << n
}

/// `floor(log2(5^n))`.
pub const fn log2_of_power_of_five(n: i32) -> i32 {
    ((n as i64 * 9_972_605_231) >> 32) as i32
}

/// `floor(log10(2^n))`.
pub const fn log10_of_power_of_two(n: i32) -> i32 {
    ((n as i64 * 1_292_913_986) >> 32) as i32
}

fn entry(table: &[u128], index: i32, zero: i32, exponent: i32) -> Power {
    let significand = table.get((index + zero) as usize).copied().unwrap_or(1 << 127);
    Power { significand, binary_exponent: log2_of_power_of_five(exponent) - 127, error: 0 }
}

/// The product, cut to 128 bits.
#[inline(never)]
fn times(a: Power, b: Power) -> Power {
    let product = wide_multiply(a.significand, b.significand);
    let exact = a.error == 0 && b.error == 0 && product.low << 1 == 0;
    let binary_exponent = a.binary_exponent + b.binary_exponent + 128;
    // Each error carries over at most whole, their product and what is cut off are below one each.
    let error = if exact { 0 } else { a.error + b.error + 2 };
    if product.high >> 127 == 1 {
        let error = if exact && product.low != 0 { 1 } else { error };
        return Power { significand: product.high, binary_exponent, error };
    }
    Power {
        significand: product.high << 1 | product.low >> 127,
        binary_exponent: binary_exponent - 1,
        error: 2 * error,
    }
}

/// `5^n` for n below 27.
static FINE: [u64; 27] = [
    1,
    5,
    25,
    125,
    625,
    3125,
    15625,
    78125,
    390625,
    1953125,
    9765625,
    48828125,
    244140625,
    1220703125,
    6103515625,
    30517578125,
    152587890625,
    762939453125,
    3814697265625,
    19073486328125,
    95367431640625,
    476837158203125,
    2384185791015625,
    11920928955078125,
    59604644775390625,
    298023223876953125,
    1490116119384765625,
];

/// The leading 128 bits of `5^(27 n)`, for n from -13 to 12.
static MIDDLE: [u128; 26] = [
    0x8049a4ac0c5811ae205b896d777d6278,
    0xcf42894a5dce35ea52064cac828675b9,
    0xa76c582338ed2621af2af2b80af6f24e,
    0x873e4f75e2224e685a7744a6e804a291,
    0xda7f5bf590966848af39a475506a899e,
    0xb080392cc4349decbd8d794d96aacfb3,
    0x8e938662882af53e547eb47b7282ee9c,
    0xe65829b3046b0afa0cb4a5a3112a5112,
    0xba121a4650e4ddeb92f34d62616ce413,
    0x964e858c91ba26553a6a07f8d510f86f,
    0xf2d56790ab41c2a2fae27299423fb9c3,
    0xc428d05aa4751e4caa97e14c3c26b886,
    0x9e74d1b791e07e48775ea264cf55347d,
    0x80000000000000000000000000000000,
    0xcecb8f27f4200f3a0000000000000000,
    0xa70c3c40a64e6c51999090b65f67d924,
    0x86f0ac99b4e8dafd69a028bb3ded71a3,
    0xda01ee641a708de9e80e6f4820cc9495,
    0xb01ae745b101e9e45ec05dcff72e7f8f,
    0x8e41ade9fbebc27d14588f13be847307,
    0xe5d3ef282a242e818f1668c8a86da5fa,
    0xb9a74a0637ce2ee16d953e2bd7173692,
    0x95f83d0a1fb69cd94abdaf101564f98e,
    0xf24a01a73cf2dccfbc633b39673c8cec,
    0xc3b8358109e84f070a862f80ec4700c8,
    0x9e19db92b4e31ba96c07a2c26a8346d1,
];

/// The leading 128 bits of `5^(351 n)`, for n from -15 to 14.
static COARSE: [u128; 30] = [
    0x8462328652267d141a8a378dde529e83,
    0x841633eeb6e594a8afa295f98ddec8e0,
    0x83ca60f6f9271ad481103df5ba944369,
    0x837eb9860e07b1a6a670fea2b9693a88,
    0x83333d82f9042320d8c2d9b9d2228a26,
    0x82e7ecd4cbf120a1978aeb5d5dc792e6,
    0x829cc762a6f3070b0790b4c3afd158ab,
    0x8251cd13b875a7a3d3044e8d195b6cd0,
    0x8206fdcf3d2415af5475a8ee52e3a271,
    0x81bc597c7fe078ba5791bbc96e52e2d2,
    0x8171e002d9bbe399bc285fdbd0e21b25,
    0x81279149b1ee3018498a7cd3001ddf1a,
    0x80dd6d387dcddf5101dc46e7609057d4,
    0x809373b6c0c7feb34682720e2defbd71,
    0x8049a4ac0c5811ae205b896d777d6278,
    0x80000000000000000000000000000000,
    0xff6d0b34928011509798278aea58efff,
    0xfeda6ac5471d72f025fc7fee530bb131,
    0xfe481e81b0a1d67e7d777a075cf07c4b,
    0xfdb626397da3852736a4de1ad2545260,
    0xfd2481bc78756a5e2b294ba48f2e6d98,
    0xfc9330da871727c5135e677b1eea0374,
    0xfc023363ab25323504bb4be11bbb6522,
    0xfb71892801c8f7e691c5999739c6f4bc,
    0xfae131f7c3a90fb34f5a98dc41719954,
    0xfa512da344d9716b86212e823ae944b8,
    0xf9c17bfaf4cbb73ad9f504d7c804d52e,
    0xf9321ccf5e3f6816b4192b17a5dd508d,
    0xf8a30ff127324b313ffc995b804723fb,
    0xf814553110d0c46bcd557baf08b41588,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// `big × factor`, little-endian.
    fn scaled(big: &[u32], factor: u128) -> Vec<u32> {
        let mut result = vec![0u32; big.len() + 5];
        for (i, limb) in big.iter().enumerate() {
            let mut carry = 0u64;
            for j in 0..5 {
                let part = if j < 4 { (factor >> (32 * j)) as u32 } else { 0 };
                let t = u64::from(*limb) * u64::from(part) + u64::from(result[i + j]) + carry;
                result[i + j] = t as u32;
                carry = t >> 32;
            }
            assert_eq!(carry, 0);
        }
        result
    }

    /// Compares with `2^n`.
    fn at_most_power_of_two(big: &[u32], n: i32) -> bool {
        let bits =
            big.iter().rposition(|l| *l != 0).map_or(0, |top| 32 * top as i32 + 32 - big[top].leading_zeros() as i32);
        bits <= n || bits == n + 1 && big.iter().map(|l| l.count_ones()).sum::<u32>() == 1
    }

    fn less(a: &[u32], b: &[u32]) -> bool {
        let n = a.len().max(b.len());
        let get = |v: &[u32], i: usize| v.get(i).copied().unwrap_or(0);
        (0..n).rev().map(|i| get(a, i).cmp(&get(b, i))).find(|o| o.is_ne()) == Some(std::cmp::Ordering::Less)
    }

    fn shifted(mut a: Vec<u32>, n: i32) -> Vec<u32> {
        let mut limbs = vec![0; n as usize / 32];
        limbs.append(&mut a);
        scaled(&limbs, 1 << (n % 32))
    }

    #[test]
    fn every_power_is_within_its_error() {
        let mut big = vec![1u32];
        for n in 0..5265 {
            let p = power_of_five(n);
            let upper = p.significand.saturating_add(u128::from(p.error));
            let of = |s: u128| -> Vec<u32> { (0..4).map(|i| (s >> (32 * i)) as u32).collect() };
            if p.binary_exponent >= 0 {
                assert!(!less(&big, &shifted(of(p.significand), p.binary_exponent)), "{n}");
                assert!(!less(&shifted(of(upper), p.binary_exponent), &big), "{n}");
            } else {
                assert!(!less(&shifted(big.clone(), -p.binary_exponent), &of(p.significand)), "{n}");
                assert!(p.error == 0, "{n}");
            }
            assert!(p.significand >> 127 == 1 && p.error < 32 && (p.error == 0) == (n <= 55), "{n} {p:?}");
            let p = power_of_five(-n);
            let upper = p.significand.saturating_add(u128::from(p.error));
            assert!(at_most_power_of_two(&scaled(&big, p.significand), -p.binary_exponent), "{n}");
            assert!(n == 0 || !at_most_power_of_two(&scaled(&big, upper), -p.binary_exponent), "{n}");
            assert!(p.significand >> 127 == 1 && p.error < 32, "{n} {p:?}");
            big = scaled(&big, 5);
            while big.last() == Some(&0) {
                big.pop();
            }
        }
    }
}
