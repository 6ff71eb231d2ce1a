//! Descriptors.

#[cfg(target_arch = "wasm32")]
pub mod aio;
#[cfg(target_arch = "wasm32")]
mod all;
pub mod byte_queue;
#[cfg(target_arch = "wasm32")]
pub mod copy;
#[cfg(target_arch = "wasm32")]
pub mod descriptor;
#[cfg(target_arch = "wasm32")]
pub mod duplicate;
#[cfg(target_arch = "wasm32")]
pub mod flags;
#[cfg(target_arch = "wasm32")]
pub mod held;
#[cfg(target_arch = "wasm32")]
mod io;
#[cfg(target_arch = "wasm32")]
pub mod ioctl;
#[cfg(target_arch = "wasm32")]
pub mod iovec;
#[cfg(target_arch = "wasm32")]
pub mod lock;
#[cfg(target_arch = "wasm32")]
pub mod pipe;
#[cfg(target_arch = "wasm32")]
pub mod record_lock;
#[cfg(target_arch = "wasm32")]
pub mod size;
pub mod table;
#[cfg(target_arch = "wasm32")]
pub mod terminal;

#[cfg(target_arch = "wasm32")]
pub use all::*;
#[cfg(target_arch = "wasm32")]
pub use io::*;
