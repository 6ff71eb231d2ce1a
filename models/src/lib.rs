//! The locks of `src/os/sync/blocking` under shuttle, which runs a test again and again, switches threads at every atomic operation, and
//! reports threads that wait for ever: `make models`.
//!
//! The sources are the library's own. What they use of `crate::abi` is here, with shuttle's atomics, and with futexes that wake exactly as
//! many threads as they are told to, those that came first.
#![cfg(test)]
// What the locks have for C functions that need no schedule.
#![allow(dead_code)]

#[path = "../../src/abi/thread/attribute_word.rs"]
mod attribute_word;
#[path = "../../src/os/sync/blocking/barrier.rs"]
mod barrier;
#[path = "../../src/os/sync/blocking/condition.rs"]
mod condition;
mod futex;
#[path = "../../src/abi/thread/link.rs"]
mod link;
#[path = "../../src/os/sync/blocking/mutex.rs"]
mod mutex;
#[path = "../../src/os/sync/blocking/rwlock.rs"]
mod rwlock;
#[path = "../../src/os/sync/blocking/semaphore.rs"]
mod semaphore;
mod tests;

/// What the sources know as `crate::abi`.
mod abi {
    pub use crate::link::Link;
    pub use std::ffi::{c_int, c_uint};

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Errno {
        AGAIN,
        BUSY,
        INVAL,
        NOTRECOVERABLE,
        OVERFLOW,
        OWNERDEAD,
        PERM,
    }

    pub mod c {
        use super::c_int;
        pub const PTHREAD_MUTEX_ERRORCHECK: c_int = 2;
        pub const PTHREAD_MUTEX_RECURSIVE: c_int = 1;
        pub const PTHREAD_PRIO_PROTECT: c_int = 2;
    }

    pub mod thread {
        pub(crate) use crate::{attribute_word, futex, link};
        pub mod atomic {
            pub use shuttle::sync::atomic::*;
        }
    }
}
