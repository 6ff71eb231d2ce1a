//! The preview1 imports behind safe wrappers: the only code that calls the host.

#[cfg(target_arch = "wasm32")]
pub mod args;
#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
pub mod environ;
#[cfg(target_arch = "wasm32")]
pub mod fd;
#[cfg(target_arch = "wasm32")]
pub mod path;
#[cfg(target_arch = "wasm32")]
pub mod poll;
#[cfg(target_arch = "wasm32")]
pub mod proc;
#[cfg(target_arch = "wasm32")]
pub mod random;
#[cfg(target_arch = "wasm32")]
pub mod raw;
#[cfg(target_arch = "wasm32")]
pub mod result;
#[cfg(target_arch = "wasm32")]
pub mod sched;
#[cfg(target_arch = "wasm32")]
pub mod sock;
pub mod types;
