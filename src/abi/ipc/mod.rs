//! Semaphores and messages between processes as C has them.

#[cfg(target_arch = "wasm32")]
pub mod message;
#[cfg(target_arch = "wasm32")]
pub mod mq_transfer;
#[cfg(target_arch = "wasm32")]
pub mod named_semaphores;
#[cfg(target_arch = "wasm32")]
pub mod semaphore_sets;
#[cfg(target_arch = "wasm32")]
pub mod semctl;
