//! Sets of characters.

use super::stack::add;
use super::tree::{Set, Tree};
use super::{Error, Options};
use crate::abi::small;
use crate::algo::unicode::Class;
use crate::algo::unicode::located::{self, to_lower, to_upper};

/// A set that grows.
pub struct Builder {
    set: Set,
    fold_case: bool,
}

/// All twelve classes: for each, whether it has `c`, by the bit of its number.
#[small]
fn class_bit(class: Class) -> u16 {
    1 << class as u16
}

#[small]
impl Builder {
    pub fn new(tree: &Tree, options: Options) -> Self {
        let ranges = (tree.ranges.len() as u32, 0);
        Builder { set: Set { ascii: [0; 4], ranges, classes: 0, negated: false }, fold_case: options.fold_case }
    }

    /// Adds the characters from `low` to `high`.
    pub fn add_range(&mut self, tree: &mut Tree, low: u32, high: u32) -> Result<(), Error> {
        for c in low..=high.min(127) {
            self.set.add_ascii(c);
        }
        if high > 127 {
            tree.ranges.push((low.max(128), high))?;
            self.set.ranges.1 += 1;
        }
        Ok(())
    }

    /// Adds a class, with upper and lower case for each other if case does not matter.
    pub fn add_class(&mut self, class: Class) {
        let both = self.fold_case && matches!(class, Class::Upper | Class::Lower);
        let mut add = |class: Class| {
            for c in 0..128 {
                if class.has_ascii(c as u8) {
                    self.set.add_ascii(c);
                }
            }
            self.set.classes |= class_bit(class);
        };
        add(class);
        if both {
            add(Class::Upper);
            add(Class::Lower);
        }
    }

    /// Adds one character.
    pub fn add_char(&mut self, tree: &mut Tree, c: u32) -> Result<(), Error> {
        self.add_range(tree, c, c)
    }

    /// The finished set's number.
    pub fn finish(mut self, tree: &mut Tree, negated: bool, newline: bool) -> Result<u32, Error> {
        if self.fold_case {
            for c in b'a'..=b'z' {
                let (lower, upper) = (c.into(), (c - 32).into());
                if self.set.has_ascii(lower) || self.set.has_ascii(upper) {
                    self.set.add_ascii(lower);
                    self.set.add_ascii(upper);
                }
            }
        }
        self.set.negated = negated;
        if negated && newline {
            self.set.add_ascii(b'\n'.into());
        }
        add(&mut tree.sets, self.set)
    }
}

/// Whether a set has `c`, which is not ASCII, before negation.
#[small]
pub fn has_other(set: &Set, ranges: &[(u32, u32)], c: u32, fold_case: bool) -> bool {
    let has = |c: u32| {
        if c < 128 {
            return set.has_ascii(c);
        }
        let (first, count) = set.ranges;
        let ranges = ranges.get(first as usize..(first + count) as usize).unwrap_or(&[]);
        ranges.iter().any(|&(low, high)| low <= c && c <= high)
            || (1..=12).any(|number| {
                set.classes >> number & 1 != 0 && Class::numbered(number).is_some_and(|class| located::has(class, c))
            })
    };
    has(c) || fold_case && (has(to_lower(c)) || has(to_upper(c)))
}
