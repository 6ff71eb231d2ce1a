//! `<resolv.h>`: what a program needs to ask the domain name system itself. Preview1 has no way to send a question, so
//! what would fails; the rest works.

pub mod names;
pub mod query;
pub mod state;
