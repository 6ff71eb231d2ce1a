//! Messages for people.

#[cfg(target_arch = "wasm32")]
pub mod err;
#[cfg(target_arch = "wasm32")]
pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod message;
#[cfg(target_arch = "wasm32")]
pub mod syslog;
