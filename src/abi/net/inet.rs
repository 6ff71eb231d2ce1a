//! Addresses whose family is another argument.

use crate::abi::c::{AF_INET, AF_INET6};
use crate::abi::{Errno, c_int};
use crate::algo::inet::{self, Text};
use core::marker::PhantomData;

/// `const void *`: an address of the family that comes with it.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct InetArg<'a>(*const u8, PhantomData<&'a u8>);

impl InetArg<'_> {
    /// The address as text. Errors: `EAFNOSUPPORT`.
    pub fn text(self, family: c_int) -> Result<Text<46>, Errno> {
        // SAFETY: an address of the family, by the type's contract; bytes need no alignment.
        unsafe {
            match family {
                AF_INET => Ok(inet::format_v4(self.0.cast::<[u8; 4]>().read())),
                AF_INET6 => Ok(inet::format_v6(self.0.cast::<[u8; 16]>().read())),
                _ => Err(Errno::AFNOSUPPORT),
            }
        }
    }
}

/// `void *`: memory for an address of the family that comes with it.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct InetOutArg<'a>(*mut u8, PhantomData<&'a mut u8>);

impl InetOutArg<'_> {
    /// Stores the address that `text` is; false if it is not one. Errors: `EAFNOSUPPORT`.
    pub fn store(self, family: c_int, text: &[u8]) -> Result<bool, Errno> {
        // SAFETY: memory for an address of the family, by the type's contract; bytes need no alignment.
        let stored = unsafe {
            match family {
                AF_INET => inet::parse_v4(text).map(|v4| self.0.cast::<[u8; 4]>().write(v4)),
                AF_INET6 => inet::parse_v6(text).map(|v6| self.0.cast::<[u8; 16]>().write(v6)),
                _ => return Err(Errno::AFNOSUPPORT),
            }
        };
        Ok(stored.is_some())
    }
}
