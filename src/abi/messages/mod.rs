//! Messages for people.

pub mod err;
pub mod error;
pub mod message;
pub mod syslog;
