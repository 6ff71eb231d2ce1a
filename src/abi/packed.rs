//! Results in one register: what `#[packed]` makes of a function's `Result`.

use super::{Errno, c_int};

/// Error numbers come back negated, the other values as they are: none of them is so large. A host may return any 16 bits.
const LARGEST_ERROR: usize = 0xffff;

/// A result that fits in a register.
pub trait Packed {
    /// The register.
    type Register;
    /// As a register.
    fn pack(self) -> Self::Register;
    /// From what [`pack`](Packed::pack) made.
    fn unpack(register: Self::Register) -> Self;
}

/// A value that fits in a register, and is below the last 65,535 numbers of one.
pub trait Word {
    /// As a register.
    fn into_word(self) -> usize;
    /// From what [`into_word`](Word::into_word) made.
    fn from_word(word: usize) -> Self;
}

impl<T: Word> Packed for Result<T, Errno> {
    type Register = usize;

    #[inline(always)]
    fn pack(self) -> usize {
        match self {
            Ok(value) => value.into_word(),
            Err(error) => (error.code() as usize).wrapping_neg(),
        }
    }

    #[inline(always)]
    fn unpack(word: usize) -> Self {
        if word >= LARGEST_ERROR.wrapping_neg() {
            Err(Errno::of_word(word.wrapping_neg() as u32))
        } else {
            Ok(T::from_word(word))
        }
    }
}

/// Offsets, which are not negative.
impl Packed for Result<i64, Errno> {
    type Register = i64;

    #[inline(always)]
    fn pack(self) -> i64 {
        match self {
            Ok(value) => value,
            Err(error) => -i64::from(error.code()),
        }
    }

    #[inline(always)]
    fn unpack(register: i64) -> Self {
        if register < 0 { Err(Errno::of_word((register as u32).wrapping_neg())) } else { Ok(register) }
    }
}

macro_rules! words {
    ($($t:ty)*) => {$(
        impl Word for $t {
            #[inline(always)]
            fn into_word(self) -> usize {
                self as usize
            }

            #[inline(always)]
            fn from_word(word: usize) -> Self {
                word as $t
            }
        }
    )*};
}

words!(u8 u32 usize c_int);

impl Word for bool {
    #[inline(always)]
    fn into_word(self) -> usize {
        usize::from(self)
    }

    #[inline(always)]
    fn from_word(word: usize) -> Self {
        word != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::packed;

    struct Counter(usize);

    impl Counter {
        /// Counts.
        #[packed]
        fn count(&mut self, by: usize, _pair: Option<(u8, fn() -> u8)>) -> Result<usize, Errno> {
            let by = by.checked_mul(2).ok_or(Errno::OVERFLOW)?;
            self.0 += by;
            Ok(self.0)
        }
    }

    #[packed]
    fn check<'a>(names: &'a [&'a str], at: usize) -> Result<bool, Errno> {
        match names.get(at) {
            None => Err(Errno::NOENT),
            Some(name) => Ok(name.is_empty()),
        }
    }

    #[test]
    fn results_survive() {
        let mut counter = Counter(1);
        assert_eq!(counter.count(2, None), Ok(5));
        assert_eq!(counter.count(usize::MAX, None), Err(Errno::OVERFLOW));
        assert_eq!(counter.0, 5);
        assert_eq!([0, 1, 2].map(|at| check(&["", "a"], at)), [Ok(true), Ok(false), Err(Errno::NOENT)]);
        for number in 1..=76 {
            let result: Result<u32, Errno> = Err(Errno::new(number));
            assert_eq!(Result::unpack(result.pack()), result);
        }
        for value in [0, 1, usize::MAX - LARGEST_ERROR] {
            let result: Result<usize, Errno> = Ok(value);
            assert_eq!(Result::unpack(result.pack()), result);
        }
    }
}
