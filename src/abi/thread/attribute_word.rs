//! Bits of the attribute word of mutexes, condition variables, read-write locks and barriers.

use crate::abi::{Errno, c_int, c_uint};

/// The value in the bits at `shift`.
pub const fn get(word: c_uint, shift: u32, mask: c_uint) -> c_int {
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

/// The priority ceilings that there are: those of `SCHED_FIFO`. The bits of a ceiling are 0 for the lowest.
pub const CEILINGS: core::ops::RangeInclusive<c_int> = 1..=99;

/// The priority ceiling in a mutex's attributes.
pub const fn ceiling(word: c_uint) -> c_int {
    get(word, 8, 0xff) + *CEILINGS.start()
}

/// Sets the priority ceiling. Errors: `EINVAL` for one that there is not.
pub fn set_ceiling(word: &mut c_uint, ceiling: c_int) -> Result<(), Errno> {
    set(word, 8, 0xff, ceiling.wrapping_sub(*CEILINGS.start()), CEILINGS.end() - CEILINGS.start())
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
