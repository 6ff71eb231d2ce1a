//! The set of `%[`.

use super::spec::ScanUnit;
use crate::abi::small;

/// A set of units, as the format writes it.
pub struct Set<'a, U> {
    negated: bool,
    /// The members below 128, a bit each.
    ascii: [u64; 2],
    /// The set's text, in which other members are looked up.
    text: &'a [U],
}

impl<'a, U: ScanUnit> Set<'a, U> {
    /// The set at the front of `format` (behind the `[`) and its length with the `]`; nothing if there is no `]`.
    pub fn parse(format: &'a [U]) -> Option<(Set<'a, U>, usize)> {
        let code = |i: usize| format.get(i).map(|u| u.code());
        let negated = code(0) == Some(u32::from(b'^'));
        let start = usize::from(negated);
        let mut end = start + 1; // a `]` in the first position is a member
        while code(end)? != u32::from(b']') {
            end += 1;
        }
        let mut set = Set { negated, ascii: [0; 2], text: format.get(start..end)? };
        let mut ascii = [0u64; 2];
        set.each_range(|low, high| {
            for (word, start) in ascii.iter_mut().zip([0, 64]) {
                let (low, high) = (low.max(start), high.min(start + 63));
                if low <= high {
                    *word |= u64::MAX >> (63 - (high - low)) << (low - start);
                }
            }
            false
        });
        set.ascii = ascii;
        Some((set, end + 1))
    }

    /// Whether the set has `code`.
    #[inline]
    pub fn has(&self, code: u32) -> bool {
        let word = match code {
            0..64 => self.ascii[0],
            64..128 => self.ascii[1],
            _ => return self.has_other(code),
        };
        (word >> (code % 64) & 1 == 1) != self.negated
    }

    /// Whether the set has a unit that is not ASCII.
    #[cold]
    #[inline(never)]
    #[small]
    fn has_other(&self, code: u32) -> bool {
        code != super::input::NONE && self.each_range(|low, high| low <= code && code <= high) != self.negated
    }

    /// Calls `visit` with each range until it returns true; whether it did.
    fn each_range(&self, mut visit: impl FnMut(u32, u32) -> bool) -> bool {
        let code = |i: usize| self.text.get(i).map(|u| u.code());
        let mut at = 0;
        while let Some(low) = code(at) {
            let (mut high, mut len) = (low, 1);
            if code(at + 1) == Some(u32::from(b'-'))
                && let Some(last) = code(at + 2)
                && last >= low
            {
                (high, len) = (last, 3);
            }
            if visit(low, high) {
                return true;
            }
            at += len;
        }
        false
    }
}
