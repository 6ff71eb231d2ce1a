//! The items of `fread` and `fwrite`.

use crate::abi::{Errno, set_errno};

/// So many items of so many bytes.
#[derive(Clone, Copy)]
pub struct Items {
    /// The bytes of one.
    pub size: usize,
    /// How many there are.
    pub count: usize,
}

impl Items {
    /// How many bytes they are. Errors: `EOVERFLOW`.
    #[inline(always)]
    pub fn bytes(self) -> Result<usize, Errno> {
        self.size.checked_mul(self.count).ok_or(Errno::OVERFLOW)
    }

    /// How many whole items a transfer of `done` bytes was. Sets `errno` to what ended it early.
    #[inline(always)]
    pub fn whole(self, done: usize, error: Option<Errno>) -> usize {
        let Items { size, count } = self;
        match error {
            None if done == size.wrapping_mul(count) && size != 0 => count,
            None => done.checked_div(size).unwrap_or(0),
            Some(error) => {
                set_errno(error);
                done.checked_div(size).unwrap_or(0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_whole_items() {
        assert_eq!(Items { size: usize::MAX, count: 2 }.bytes(), Err(Errno::OVERFLOW));
        assert_eq!(Items { size: 4, count: 3 }.bytes(), Ok(12));
        for (size, count, done, whole) in [(4, 3, 12, 3), (4, 3, 11, 2), (4, 3, 0, 0), (0, 3, 0, 0), (1, 0, 0, 0)] {
            assert_eq!(Items { size, count }.whole(done, None), whole, "{size} {count} {done}");
        }
        assert_eq!(Items { size: 4, count: 3 }.whole(9, Some(Errno::IO)), 2);
    }
}
