//! Diagnostics: the messages of `<err.h>`, `<error.h>`, `<syslog.h>`, `strerror`.

pub mod err;
pub mod error;
pub mod message;
pub mod syslog;
