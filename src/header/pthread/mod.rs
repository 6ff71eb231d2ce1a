//! `<pthread.h>`. A preview1 module has one thread; `libwasi-emulated-pthread.a` ([`crate::threads::emulated`]) has others run one after the
//! other, and the library for `wasm32-wasip1-threads` ([`crate::threads`]) at once.
//!
//! Locks keep count and owner, and report misuse; a wait that nothing could ever end is `EDEADLK` where POSIX has that
//! error, and otherwise a message and `abort`: never a hang. The structures are arrays of words, as in C's headers; all
//! zero is what the static initialisers give.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/pthread.h.html>

pub mod attr;
pub mod attributes;
pub mod barrier;
pub mod cancel;
pub mod cond;
#[cfg(not(target_feature = "atomics"))]
pub mod create;
pub mod key;
pub mod kill;
pub mod mutex;
pub mod once;
pub mod properties;
pub mod rwlock;
pub mod spin;
#[cfg(not(target_feature = "atomics"))]
pub mod switching;
pub mod threads;
