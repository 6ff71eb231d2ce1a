//! `drand48_r` and its family: `drand48` with the state and the parameters in the program's memory (GNU).

use crate::abi::*;
use crate::algo::random::linear48::{Generator, Words, join, split, to_signed, to_unsigned};

/// C's `struct drand48_data`.
#[repr(C)]
pub struct Drand48Data {
    pub(crate) x: Words,
    pub(crate) before: Words,
    pub(crate) addend: u16,
    /// Whether `lcong48_r` has set `factor` and `addend`.
    pub(crate) set: u16,
    pub(crate) factor: u64,
}

impl Drand48Data {
    /// The number after `x`.
    pub(crate) fn after(&self, x: u64) -> u64 {
        let mut generator = Generator::new();
        if self.set != 0 {
            let ([a, b, c], [d, e, f]) = (split(x), split(self.factor));
            generator.set([a, b, c, d, e, f, self.addend]);
        }
        generator.after(x)
    }

    pub(crate) fn next(&mut self) -> u64 {
        let x = self.after(join(self.x));
        self.x = split(x);
        x
    }

    /// The number after the one in `state`, which it replaces.
    pub(crate) fn next_of(&self, state: &mut Words) -> u64 {
        let x = self.after(join(*state));
        *state = split(x);
        x
    }

    /// Starts from `x` with the standard parameters.
    pub(crate) fn start(&mut self, x: u64) {
        *self = Drand48Data { x: split(x), before: self.x, addend: 0, set: 0, factor: 0 };
    }
}

pub(crate) fn positive(x: u64) -> c_long {
    to_unsigned(x) as c_long
}

pub(crate) fn signed(x: u64) -> c_long {
    to_signed(x) as c_long
}
