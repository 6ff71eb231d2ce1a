//! `<threads.h>` for the one thread that a preview1 module has: ISO C23, 7.28.

pub mod objects;
pub mod thread;
