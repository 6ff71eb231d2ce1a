//! `<search.h>`.

pub mod hash;
pub mod linear;
pub mod queue;
pub mod tree;
