//! The `drand48` family.

use crate::abi::{Global, ObjArg, Static};
use crate::algo::random::linear48::{Generator, Words, join, split};

pub(crate) static GENERATOR: Global<Generator> = Global::new(Generator::new());

/// The result of `seed48`: the state before the call.
pub(crate) static BEFORE: Static<Words> = Static::with([0; 3]);

pub(crate) fn next() -> u64 {
    let mut generator = GENERATOR.get();
    generator.x = generator.after(generator.x);
    GENERATOR.set(generator);
    generator.x
}

/// The number after the state, which it replaces; 0 without one.
pub(crate) fn next_of(state: ObjArg<Words>) -> u64 {
    let Some(state) = state.optional() else { return 0 };
    let x = GENERATOR.get().after(join(*state));
    *state = split(x);
    x
}

/// Changes the generator.
pub(crate) fn change(body: impl FnOnce(&mut Generator)) {
    let mut generator = GENERATOR.get();
    body(&mut generator);
    GENERATOR.set(generator);
}
