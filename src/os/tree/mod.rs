//! Walks through trees of directories.

#[cfg(target_arch = "wasm32")]
pub mod fts;
pub mod glob;
#[cfg(target_arch = "wasm32")]
pub mod walk;

#[cfg(target_arch = "wasm32")]
mod deep;
#[cfg(target_arch = "wasm32")]
use deep::{read, status};
