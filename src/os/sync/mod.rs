//! The state of mutexes, condition variables, read-write locks, barriers and semaphores where one thread runs at a time, and in [`blocking`]
//! where threads run at once. What
//! would have to wait is `EAGAIN` or `EBUSY` here; [`super::wait`] repeats it. All zero is what C's static initialisers give.

#[cfg(not(target_feature = "atomics"))]
pub mod barrier;
#[cfg(any(target_feature = "atomics", all(test, target_os = "linux")))]
pub mod blocking;
#[cfg(not(target_feature = "atomics"))]
pub mod condition;
#[cfg(not(target_feature = "atomics"))]
pub mod mutex;
#[cfg(not(target_feature = "atomics"))]
pub mod rwlock;
#[cfg(not(target_feature = "atomics"))]
pub mod semaphore;
#[cfg(not(target_feature = "atomics"))]
pub mod spin;

#[cfg(not(target_feature = "atomics"))]
pub use barrier::Barrier;
#[cfg(target_feature = "atomics")]
pub use blocking::*;
#[cfg(not(target_feature = "atomics"))]
pub use condition::Condition;
#[cfg(not(target_feature = "atomics"))]
pub use mutex::Mutex;
#[cfg(not(target_feature = "atomics"))]
pub use rwlock::RwLock;
#[cfg(not(target_feature = "atomics"))]
pub use semaphore::Semaphore;
#[cfg(not(target_feature = "atomics"))]
pub use spin::SpinLock;
