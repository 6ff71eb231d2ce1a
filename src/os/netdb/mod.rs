//! The tables of `<netdb.h>`, as C's structures.

pub mod ethers;

pub mod host_error;
pub mod hosts;
pub mod networks;
pub mod protocols;
pub mod services;
pub mod tables;
