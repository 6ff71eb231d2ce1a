//! Streams on functions of the program, and the items of `fread` and `fwrite`.

#[cfg(target_arch = "wasm32")]
pub mod cookie;
#[cfg(target_arch = "wasm32")]
pub mod funopen;
pub mod items;
