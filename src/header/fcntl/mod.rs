//! `<fcntl.h>`.

pub mod open;
