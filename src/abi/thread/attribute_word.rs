//! Bits of the attribute word of mutexes, condition variables, read-write locks and barriers.

use crate::abi::{Errno, c_int, c_uint};

/// The value in the bits at `shift`.
pub fn get(word: c_uint, shift: u32, mask: c_uint) -> c_int {
    (word >> shift & mask) as c_int
}

/// Sets the bits at `shift` to `value`. Errors: `EINVAL` above `highest` or below 0.
pub fn set(word: &mut c_uint, shift: u32, mask: c_uint, value: c_int, highest: c_int) -> Result<(), Errno> {
    if !(0..=highest).contains(&value) {
        return Err(Errno::INVAL);
    }
    *word = *word & !(mask << shift) | value.cast_unsigned() << shift;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_do_not_touch_their_neighbours() {
        let mut word = 0xffff_ffff;
        assert_eq!(set(&mut word, 2, 3, 1, 2), Ok(()));
        assert_eq!((word, get(word, 2, 3), get(word, 8, 0xff)), (0xffff_fff7, 1, 0xff));
        assert_eq!(set(&mut word, 2, 3, 3, 2), Err(Errno::INVAL));
        assert_eq!(set(&mut word, 2, 3, -1, 2), Err(Errno::INVAL));
        assert_eq!(word, 0xffff_fff7);
    }
}
