//! Start-up and exit: what runs before and after `main`.
//!
//! The archive script takes the object of [`crt1_command`] out of the archive as `crt1-command.o` (and `crt1.o`), that
//! of [`crt1_reactor`] as `crt1-reactor.o`.

pub mod abort;
pub mod atexit;
pub mod crt1_command;
pub mod crt1_reactor;
pub mod directory_fd;
pub mod exit;
pub mod kept_flags;
pub mod kept_modes;
pub mod main_void;
pub mod on_exit;
mod pages;
pub mod quick_exit;
pub mod stack_protector;
pub mod thread_atexit;
