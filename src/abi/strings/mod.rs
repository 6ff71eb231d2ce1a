//! Splitting, joining and parsing strings.

pub mod argz;
#[cfg(target_arch = "wasm32")]
pub mod humanized;
#[cfg(target_arch = "wasm32")]
pub mod number;
pub mod string_list;
#[cfg(target_arch = "wasm32")]
pub mod suboption;
#[cfg(target_arch = "wasm32")]
pub mod tokens;
#[cfg(target_arch = "wasm32")]
pub mod vis;
