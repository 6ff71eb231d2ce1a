//! Archives and the symbols of WebAssembly objects.

pub mod archive;
pub mod name;
pub mod symbols;
