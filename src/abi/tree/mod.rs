//! Directory streams and walks through trees as C has them.

#[cfg(target_arch = "wasm32")]
pub mod cwd_variable;
#[cfg(target_arch = "wasm32")]
pub mod dir;
#[cfg(target_arch = "wasm32")]
pub mod fts;
#[cfg(target_arch = "wasm32")]
pub mod glob;
#[cfg(target_arch = "wasm32")]
pub mod scandir;
