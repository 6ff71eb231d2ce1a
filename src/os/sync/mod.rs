//! The state of mutexes, condition variables, read-write locks, barriers and semaphores where one thread runs at a time. What
//! would have to wait is `EAGAIN` or `EBUSY` here; [`super::wait`] repeats it. All zero is what C's static initialisers give.

pub mod barrier;
pub mod condition;
pub mod mutex;
pub mod rwlock;
pub mod semaphore;

pub use barrier::Barrier;
pub use condition::Condition;
pub use mutex::Mutex;
pub use rwlock::RwLock;
pub use semaphore::Semaphore;
