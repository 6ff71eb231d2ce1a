//! What the program was started with: its name, arguments and environment.

pub mod argp;
#[cfg(target_arch = "wasm32")]
pub mod argument;
#[cfg(target_arch = "wasm32")]
pub mod environ;
#[cfg(target_arch = "wasm32")]
pub mod getopt;
#[cfg(target_arch = "wasm32")]
pub mod name;
#[cfg(target_arch = "wasm32")]
pub mod variables;
#[cfg(target_arch = "wasm32")]
pub mod wordexp;
