//! The slow path of printing: exact digits by big integers.

use super::types::{Binary, Digits, Want};
use crate::abi::small;
use crate::algo::binary128::shift_right;
use crate::algo::fmt::integer::place_pair;

const BILLION: u32 = 1_000_000_000;

/// Calls `then` with the digits of `number`, correctly rounded.
#[small]
pub fn with_digits<R>(number: Binary, want: Want, then: &mut dyn FnMut(Digits<'_>) -> R) -> R {
    // Without its trailing zeros, the significand tells what a double can hold from what only a long double can.
    let zeros = number.significand.trailing_zeros();
    let (significand, exponent) = (shift_right(number.significand, zeros), number.exponent + zeros as i32);
    let small = zeros >= 64 && exponent >= -1074 && number.exponent <= 1024 - 128;
    let number = Integral { significand, exponent };
    if small { with_double(number, want, then) } else { with_long_double(number, want, then) }
}

/// `significand × 2^exponent`, as few bits as there may be.
#[derive(Clone, Copy)]
struct Integral {
    significand: u128,
    exponent: i32,
}

/// A double's integer has 309 digits, its fraction 1074 bits and 767 significant digits.
#[inline(never)]
#[small]
fn with_double<R>(number: Integral, want: Want, then: &mut dyn FnMut(Digits<'_>) -> R) -> R {
    let (mut limbs, mut text) = ([0; 36], [0; 800]);
    then(Conversion { limbs: &mut limbs, text: &mut text, len: 0, exponent: 0 }.digits(number, want))
}

/// A binary128 number's integer has 4933 digits, its fraction 16,494 bits and 11,563 significant digits.
#[inline(never)]
#[small]
fn with_long_double<R>(number: Integral, want: Want, then: &mut dyn FnMut(Digits<'_>) -> R) -> R {
    let (mut limbs, mut text) = ([0; 552], [0; 11_600]);
    then(Conversion { limbs: &mut limbs, text: &mut text, len: 0, exponent: 0 }.digits(number, want))
}

struct Conversion<'a> {
    /// The integer or the fraction at work, least significant limb first.
    limbs: &'a mut [u32],
    text: &'a mut [u8],
    len: usize,
    /// The decimal exponent of the first digit, once there is one; before, of the last zero looked at, less one.
    exponent: i32,
}

impl<'a> Conversion<'a> {
    #[inline(never)]
    #[small]
    fn digits(mut self, number: Integral, want: Want) -> Digits<'a> {
        let Integral { significand, exponent } = number;
        let whole = match exponent {
            0.. => significand,
            -127..0 => shift_right(significand, exponent.unsigned_abs()),
            _ => 0,
        };
        self.exponent = -1;
        if whole != 0 {
            self.integer(whole, exponent.max(0) as u32);
        }
        let mut rest = false;
        if exponent < 0 {
            rest = self.fraction(significand, exponent.unsigned_abs(), want);
        }
        self.round(want, rest)
    }

    /// Stores the bits of `value` in the limbs from bit `shift` on; returns how many limbs there are.
    #[inline(never)]
    #[small]
    fn store(&mut self, value: u128, shift: u32) -> usize {
        let index = shift as usize / 32;
        let mut rest = value;
        let mut carry = 0u64;
        for limb in self.limbs.iter_mut().skip(index).take(5) {
            let wide = u64::from(rest as u32) << (shift % 32) | carry;
            *limb = wide as u32;
            carry = wide >> 32;
            rest >>= 32;
        }
        index + 5
    }

    /// The digits of `value << shift`, where `value` has at most 116 bits: limbs of a billion are shifted by some bits at a time, from the lowest
    /// on, and by as many again on the way. What is carried to the next is estimated by a product, as a division takes far longer: it may
    /// be one too few, so until the end a limb may be up to a billion and a half.
    #[inline(never)]
    #[small]
    fn integer(&mut self, value: u128, shift: u32) {
        const BITS: u32 = 29;
        /// `2^(28 + 34) / BILLION`: what is shifted is less than 2^60.
        const INVERSE: u64 = (1 << 62) / BILLION as u64;
        let split = |shifted: u64| {
            let carry = (shifted >> 28) * INVERSE >> 34;
            (carry, shifted - carry * u64::from(BILLION))
        };
        let (mut top, mut rest) = (0, value << (128 - 4 * BITS));
        let sweeps = 2 + shift / (2 * BITS);
        for sweep in 0..=sweeps {
            let bits = if sweep < sweeps { 2 * BITS } else { shift % (2 * BITS) };
            let (first, second) = (bits / 2, bits - bits / 2);
            // The next bits of `value`, then none.
            let mut carry = (rest >> (128 - BITS)) as u64;
            let mut carry_again = (rest << BITS >> (128 - BITS)) as u64;
            rest <<= 2 * BITS;
            for limb in self.limbs.iter_mut().take(top) {
                let (next, once) = split((u64::from(*limb) << first) + carry);
                let (next_again, twice) = split((once << second) + carry_again);
                (carry, carry_again, *limb) = (next, next_again, twice as u32);
            }
            let (more, last) = split((carry << second) + carry_again);
            for limb in [last, more] {
                if limb != 0 || more != 0 {
                    self.put_limb(top, limb as u32);
                    top += 1;
                }
            }
        }
        let mut carry = 0;
        for limb in self.limbs.iter_mut().take(top) {
            *limb += carry;
            carry = u32::from(*limb >= BILLION);
            *limb -= carry * BILLION;
        }
        if carry != 0 {
            self.put_limb(top, carry);
            top += 1;
        }
        let mut at = self.text.len();
        for limb in self.limbs.iter().take(top) {
            at -= 9;
            place_nine(self.text, at, *limb);
        }
        while self.text.get(at) == Some(&b'0') {
            at += 1;
        }
        self.len = self.text.len() - at;
        self.move_to_front(at, self.len);
        self.exponent = self.len as i32 - 1;
    }

    fn put_limb(&mut self, index: usize, value: u32) {
        if let Some(limb) = self.limbs.get_mut(index) {
            *limb = value;
        }
    }

    /// The digits of the fraction of `value / 2^bits`, as many as are wanted and at least one more: billions are
    /// multiplied out at the high end. Whether something other than zero is left.
    #[inline(never)]
    fn fraction(&mut self, value: u128, bits: u32, want: Want) -> bool {
        let size = bits.div_ceil(32) as usize;
        let value = if bits < 128 { value & shift_right(u128::MAX, 128 - bits) } else { value };
        self.limbs.fill(0);
        let mut top = self.store(value, size as u32 * 32 - bits).min(size);
        let mut low = 0;
        let mut places = 0;
        loop {
            while low < top && self.limbs.get(low) == Some(&0) {
                low += 1;
            }
            while low < top && self.limbs.get(top - 1) == Some(&0) {
                top -= 1;
            }
            if low == top {
                return false;
            }
            let enough = match want {
                Want::Significant(n) => self.len > n,
                Want::Fraction(n) => places > n,
            };
            if enough || self.len + 9 > self.text.len() {
                return true;
            }
            let mut carry = 0u64;
            for limb in self.limbs.iter_mut().take(top).skip(low) {
                let product = u64::from(*limb) * u64::from(BILLION) + carry;
                *limb = product as u32;
                carry = product >> 32;
            }
            if top < size {
                if let Some(limb) = self.limbs.get_mut(top) {
                    *limb = carry as u32;
                }
                top += 1;
                carry = 0;
            }
            places += 9;
            self.append(carry as u32);
        }
    }

    /// Moves `len` digits from `at` on to the front of the text.
    #[inline(never)]
    #[small]
    fn move_to_front(&mut self, at: usize, len: usize) {
        if at + len <= self.text.len() {
            self.text.copy_within(at..at + len, 0);
        }
    }

    #[inline(never)]
    #[small]
    fn append(&mut self, billion: u32) {
        if self.len == 0 && billion == 0 {
            self.exponent -= 9;
            return;
        }
        let start = self.len;
        place_nine(self.text, start, billion);
        self.len += 9;
        if start == 0 {
            let zeros = self.text.iter().take_while(|d| **d == b'0').count();
            self.len = 9 - zeros;
            self.move_to_front(zeros, self.len);
            self.exponent -= zeros as i32;
        }
    }

    /// Rounds to the digits wanted; `rest`: something behind those at hand is not zero.
    #[inline(never)]
    #[small]
    fn round(self, want: Want, rest: bool) -> Digits<'a> {
        let Conversion { text, len, mut exponent, .. } = self;
        let keep = match want {
            Want::Significant(n) => n as i64,
            Want::Fraction(n) => i64::from(exponent) + 1 + n as i64,
        };
        if keep >= len as i64 {
            return Digits { text: text.get(..len).unwrap_or(&[]), exponent };
        }
        if keep < 0 {
            return Digits { text: &[], exponent: 0 };
        }
        let keep = keep as usize;
        let next = text.get(keep).copied().unwrap_or(b'0');
        let odd = keep != 0 && text.get(keep - 1).is_some_and(|d| d & 1 == 1);
        let more = rest || text.get(keep + 1..len).is_some_and(|t| t.iter().any(|d| *d != b'0'));
        let mut kept = keep;
        if next > b'5' || next == b'5' && (more || odd) {
            while kept > 0 && text.get(kept - 1) == Some(&b'9') {
                kept -= 1;
            }
            if kept > 0 {
                if let Some(digit) = text.get_mut(kept - 1) {
                    *digit += 1;
                }
            } else {
                // All nines: a one in the place before them.
                if let Some(digit) = text.first_mut() {
                    *digit = b'1';
                }
                kept = 1;
                exponent += 1;
            }
        }
        let text = text.get(..kept).unwrap_or(&[]);
        Digits { text, exponent: if text.is_empty() { 0 } else { exponent } }
    }
}

/// Writes the nine digits of `n` (below a billion) at `at`.
#[inline(never)]
fn place_nine(text: &mut [u8], at: usize, n: u32) {
    if let Some(first) = text.get_mut(at) {
        *first = b'0' + (n / 100_000_000) as u8;
    }
    let mut rest = n % 100_000_000;
    for pair in (0..4).rev() {
        place_pair(text, at + 1 + 2 * pair, rest % 100);
        rest /= 100;
    }
}
