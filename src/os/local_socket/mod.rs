//! Sockets within the program: local ones (`AF_UNIX`), and internet ones on a network whose only interface is loopback.
//! Preview1 can make no others.
//!
//! The names of local sockets are the program's own: they do not show in the host's directories, and end with their socket.

pub mod address;
mod incoming;
pub mod network;
pub mod options;

pub use incoming::Incoming;

#[cfg(target_arch = "wasm32")]
pub use self::kind::{open, pair};

#[cfg(target_arch = "wasm32")]
mod kind;

#[cfg(test)]
mod tests;
