//! `<fcntl.h>`.

pub mod advise;
pub mod control;
pub mod open;
