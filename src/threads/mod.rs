//! Threads besides the main one: those that run at once, of the target `wasm32-wasip1-threads`, an instance of the program for each
//! on one shared memory; and the [`emulated`] ones of the target without, which switch if the program is prepared for that by `asyncify`.
//!
//! [`record`] keeps what belongs to a thread, [`create`] starts them, [`run`] is their life, [`join`] its end for others, [`once`]
//! what one of them does for all. Leaving a thread from within its functions takes a WebAssembly exception, as with the emulated
//! threads: only [`leave`] throws it, and only a program with `pthread_exit`, `thrd_exit` or `pthread_cancel` has that object.

#[cfg(not(target_feature = "atomics"))]
pub mod asyncify;
#[cfg(target_feature = "atomics")]
pub mod create;
#[cfg(not(target_feature = "atomics"))]
pub mod emulated;
#[cfg(target_feature = "atomics")]
pub mod join;
#[cfg(target_feature = "atomics")]
pub mod leave;
#[cfg(target_feature = "atomics")]
pub mod notify;
#[cfg(target_feature = "atomics")]
pub mod once;
#[cfg(target_feature = "atomics")]
pub mod record;
#[cfg(target_feature = "atomics")]
pub mod run;
