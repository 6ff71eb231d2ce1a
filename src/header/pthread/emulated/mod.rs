//! `libwasi-emulated-pthread.a`: a new thread runs to its end within `pthread_create`, on a stack of its own.
//!
//! That is a schedule that POSIX allows: the new thread runs first, and nobody takes the processor from it. The thread
//! that creates it waits meanwhile, and so on down to the main one: the running threads are a stack. Programs that fork
//! work and join it run as they are; a wait for a thread that waits itself can never end, and is reported.
//!
//! The functions here have names of their own. `cargo xtask sysroot` gives each of them an object with the name that
//! programs use (the list is in `names.txt`), and puts all that is in this room into the library. The rest of
//! `<pthread.h>` serves both: the state of a thread is found through [`super::thread::current`], and what only matters
//! with several threads is a hook that `pthread_create` sets.
//!
//! Leaving a thread from within its functions takes a WebAssembly exception. Only [`leave`] throws it, and only a program
//! with `pthread_exit`, `thrd_exit` or `pthread_cancel` has that object, which before `main` puts the function that
//! catches it in the place of the one that does not. The throw suits both exception-handling proposals; of the catch there
//! is one for the final proposal here, and one for the legacy proposal in `libwasi-emulated-pthread-legacy-eh.a`.

pub mod create;
pub mod join;
pub mod leave;
pub mod record;
pub mod run;
