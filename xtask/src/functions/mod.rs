//! Finding and making C functions.

pub mod locate;
mod map;
pub mod scaffold;
pub mod trial;
