//! Atomics of the locks: `models` builds the locks with others, which decide when threads switch.

pub use core::sync::atomic::{AtomicI32, AtomicU32, Ordering};
