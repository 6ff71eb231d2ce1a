//! The C side of semaphores and message queues.

pub mod message;
pub mod mq_transfer;
pub mod named_semaphores;
pub mod semaphore_sets;
pub mod semctl;
