//! Directory streams, their entries, and whole directories.

#[cfg(target_arch = "wasm32")]
pub mod getdents;
pub mod listing;
pub mod names;
#[cfg(target_arch = "wasm32")]
mod stream;

#[cfg(target_arch = "wasm32")]
pub use stream::*;
