//! `<arpa/nameser.h>`: messages of the domain name system, taken apart and put together (RFC 1035).

pub mod messages;
pub mod names;
pub mod numbers;
