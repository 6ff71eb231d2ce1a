//! Variables of the environment for parts of the library that must not bring the table of variables, and with it `malloc`, to a
//! program that has no other use for them.

use crate::abi::program::variables::{self, Table};
use crate::abi::{Errno, PathBuffer, small};
use crate::os::path::{part, same};
use crate::wasi::environ::Memory;
use core::ffi::CStr;

/// The table of variables, if the program has asked for any. Without one, they are what the host says.
#[inline]
#[small]
pub fn table() -> Option<Table> {
    variables::get()
}

/// The value of a variable in the host's text.
#[small]
#[inline(never)]
pub fn find<'a>(all: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (mut start, mut at) = (0, 0);
    while let Some(byte) = all.get(at) {
        if *byte == 0 {
            let value = start + name.len();
            if all.get(value) == Some(&b'=') && same(part(all, start, value), name) {
                return Some(part(all, value + 1, at));
            }
            start = at + 1;
        }
        at += 1;
    }
    None
}

/// The variables, for several questions.
pub enum Variables<'a> {
    /// The program's.
    Table(Table),
    /// The host's.
    Host(&'a [u8]),
}

impl<'a> Variables<'a> {
    /// The program's if it has asked for any, else the host's, which are read to `memory`. Errors: the host's.
    #[small]
    pub fn read(memory: &'a mut Memory) -> Result<Self, Errno> {
        match table() {
            Some(table) => Ok(Variables::Table(table)),
            None => memory.read().map(Variables::Host),
        }
    }

    /// The value of a variable that is set and not empty.
    #[small]
    #[inline(never)]
    pub fn value(&self, name: &CStr) -> Option<&'a [u8]> {
        let value = match *self {
            Variables::Table(table) => variables::value(table, name),
            Variables::Host(all) => find(all, name.to_bytes()),
        };
        value.filter(|value| !value.is_empty())
    }
}

/// Stores the value of a variable as the host has it; of one that there is not, nothing. Errors: `ENAMETOOLONG`, the host's.
#[small]
#[inline(never)]
pub fn of_host(name: &[u8], value: &mut PathBuffer) -> Result<(), Errno> {
    value.truncate(0);
    value.extend(find(Memory::new().read()?, name).unwrap_or(b""))
}

/// Stores the value of a variable; of one that there is not, nothing. Errors: `ENAMETOOLONG`, the host's.
#[small]
#[inline(never)]
pub fn copy(name: &CStr, value: &mut PathBuffer) -> Result<(), Errno> {
    match table() {
        None => of_host(name.to_bytes(), value),
        Some(table) => {
            value.truncate(0);
            value.extend(variables::value(table, name).unwrap_or(b""))
        }
    }
}
