//! Signals within the program.
//!
//! A WASI host sends no signals, so the only ones are those that the program raises itself: by `raise`, `kill` of itself,
//! `abort`, and by what it asks to be notified of: timers, messages, transfers. They are delivered inside those calls, or when
//! the program next waits or looks at its signals ([`super::clock::alarms`]): nothing can interrupt running WebAssembly.

#[cfg(target_arch = "wasm32")]
pub mod broken_pipe;
#[cfg(target_arch = "wasm32")]
pub mod change;
#[cfg(target_arch = "wasm32")]
mod default;
#[cfg(target_arch = "wasm32")]
mod deliver;
#[cfg(target_arch = "wasm32")]
pub mod describe;
#[cfg(target_arch = "wasm32")]
pub mod expiry;
#[cfg(target_arch = "wasm32")]
pub mod info;
#[cfg(target_arch = "wasm32")]
pub mod interval;
pub mod names;
#[cfg(target_arch = "wasm32")]
pub mod notification;
pub mod pending;
#[cfg(target_arch = "wasm32")]
pub mod stack;
#[cfg(target_arch = "wasm32")]
pub mod timer;
pub mod timers;
#[cfg(target_arch = "wasm32")]
pub mod wait;

#[cfg(target_arch = "wasm32")]
pub use deliver::*;
