//! `<netinet/in.h>`.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::*;

/// C's `struct in6_addr`, aligned as an `int32_t` is.
#[derive(Clone, Copy)]
#[repr(C, align(4))]
pub struct In6Addr(pub [u8; 16]);

/// The address that stands for none: `::`.
#[export]
pub static in6addr_any: In6Addr = In6Addr([0; 16]);

/// The address of the machine itself: `::1`.
#[export]
pub static in6addr_loopback: In6Addr = In6Addr([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
