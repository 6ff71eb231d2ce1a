//! Memory from the program's `malloc`, and what grows in it.

pub(super) mod alloc;
#[cfg(target_arch = "wasm32")]
pub mod blocks;
pub(super) mod buffer;
pub(super) mod family;
#[cfg(target_arch = "wasm32")]
pub mod growing_path;
#[cfg(target_arch = "wasm32")]
pub mod leak;
pub(super) mod list;
pub(super) mod owned;
pub(super) mod pages;
pub(super) mod path_buffer;
pub(super) mod table;
