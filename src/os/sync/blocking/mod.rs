//! The state of mutexes, condition variables, read-write locks, barriers and semaphores where threads run at once: words that
//! change atomically, and that a thread waits on. How it waits is the caller's: a function that returns when the word was not as
//! expected or somebody woke the thread, perhaps for no reason, or with the reason why the wait is over.
//!
//! All zero is what C's static initialisers give. Nothing touches a mutex, a semaphore or a condition variable after the step that lets another thread go on and
//! destroy it; waking only needs its address.

pub mod barrier;
pub mod condition;
pub mod mutex;
pub mod rwlock;
pub mod semaphore;
pub mod spin;
#[cfg(test)]
mod stress_tests;
#[cfg(test)]
mod tests;

pub use barrier::Barrier;
pub use condition::Condition;
pub use mutex::{Mutex, Owner, Robust};
pub use rwlock::RwLock;
pub use semaphore::Semaphore;
pub use spin::SpinLock;
