//! Messages of the domain name system: RFC 1035.

pub mod config;
pub mod message;
pub mod name;
#[cfg(test)]
mod tests;
