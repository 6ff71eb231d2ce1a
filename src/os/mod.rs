//! The bottom half: what the host's calls do not decide. Safe Rust; functions return `Result<T, Errno>`.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
pub mod cwd;
#[cfg(target_arch = "wasm32")]
pub mod dir;
#[cfg(target_arch = "wasm32")]
pub mod environ;
#[cfg(target_arch = "wasm32")]
pub mod fd;
#[cfg(target_arch = "wasm32")]
pub mod link;
pub mod listing;
pub mod locale;
#[cfg(target_arch = "wasm32")]
pub mod open;
pub mod path;
#[cfg(target_arch = "wasm32")]
pub mod poll;
#[cfg(target_arch = "wasm32")]
pub mod preopen;
#[cfg(target_arch = "wasm32")]
pub mod random;
#[cfg(target_arch = "wasm32")]
pub mod socket;
#[cfg(target_arch = "wasm32")]
pub mod stat;
pub mod stream;
#[cfg(target_arch = "wasm32")]
pub mod system;
#[cfg(target_arch = "wasm32")]
pub mod temporary;
