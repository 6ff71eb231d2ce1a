//! `<sys/socket.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_socket.h.html>

#![allow(non_camel_case_types)] // the C names

pub mod message;
pub mod name;
pub mod option;
pub mod transfer;

pub use crate::abi::net::socket_address::socklen_t;
