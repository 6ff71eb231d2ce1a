//! Threads that run at once, of the target `wasm32-wasip1-threads`: an instance of the program for each, on one shared memory.
//!
//! [`record`] keeps what belongs to a thread, [`create`] starts them, [`run`] is their life, [`join`] its end for others, [`once`]
//! what one of them does for all. Leaving a thread from within its functions takes a WebAssembly exception, as with the emulated
//! threads: only [`leave`] throws it, and only a program with `pthread_exit`, `thrd_exit` or `pthread_cancel` has that object.

pub mod create;
pub mod join;
pub mod leave;
pub mod once;
pub mod record;
pub mod run;
