//! Semaphores and messages between processes as C has them.

pub mod message;
pub mod mq_transfer;
pub mod named_semaphores;
pub mod semaphore_sets;
pub mod semctl;
