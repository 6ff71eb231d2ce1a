//! Streams on the program's own functions, and the items of `fread` and `fwrite`.

#[cfg(target_arch = "wasm32")]
pub mod cookie;
#[cfg(target_arch = "wasm32")]
pub mod funopen;
pub mod items;
