//! `libwasi-emulated-pthread.a`: threads that run one at a time, each on a stack of its own.
//!
//! A new thread starts when another one first waits: for a thread to end, a lock, a semaphore, a condition variable, a barrier,
//! time, or bytes from within the program. It runs on top of the thread that waits, until it ends; where it waits itself, the
//! next thread that has not started runs on top of it. That is a schedule that POSIX allows. Only the topmost thread runs: a
//! wait that only a thread below could end is reported. [`crate::os::wait`] has the one function that waits.
//!
//! The C functions ([`crate::header::pthread::threads`]) have names of their own. `cargo xtask sysroot` gives each of them an object
//! with the name that programs use (the list is in `names.txt`), and puts all that is in this folder into the library. The rest of
//! `<pthread.h>` serves both: the state of a thread is found through [`crate::os::thread::current`], and what only matters
//! with several threads is a hook that `pthread_create` installs.
//!
//! Leaving a thread from within its functions takes a WebAssembly exception. Only [`leave`] throws it, and only a program
//! with `pthread_exit`, `thrd_exit` or `pthread_cancel` has that object, which before `main` puts the function that
//! catches it instead of the one that does not. The throw suits both exception-handling proposals; of the catch there
//! is one for the final proposal here, and one for the legacy proposal in `libwasi-emulated-pthread-legacy-eh.a`.

pub mod create;
pub mod join;
pub mod leave;
pub mod record;
pub mod run;
pub mod stack;
