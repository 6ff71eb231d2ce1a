//! `libwasi-emulated-pthread-asyncify.a`: emulated threads that switch at every wait, for programs that binaryen's `wasm-opt --asyncify`
//! has gone over.
//!
//! Each thread is a [`fiber`]: it can leave in the middle of its functions, whose variables are then kept in memory of its own, and go on
//! there. Below all of them, the main thread's too, [`base`] takes the place of `main` (by `-Wl,--wrap=__main_void`) and enters
//! one fiber after the other. [`schedule`] decides, at each wait, which thread is next; threads take turns in the order of their
//! creation. All others is as with the [emulated](super::emulated) threads, whose library this one stands before, but for what is in
//! [`locks`] (a lock that is held is worth waiting for), [`create`] and [`leave`] (leaving takes no exception).

pub mod base;
pub mod create;
pub mod fiber;
pub mod leave;
pub mod locks;
pub mod schedule;
