//! The environment: it is fetched from the host when it is first needed. The table itself is C's, in
//! [`crate::abi::program::environ`].

pub mod block_size;
pub mod host_variable;

use crate::abi::c::{EX_OSERR, EX_SOFTWARE};
use crate::abi::program::environ::{self, Table};
use crate::abi::{Errno, c_char, small};
use crate::wasi;
use core::ffi::CStr;

/// The name of a variable. Errors: `EINVAL` if there is none, or if it is empty or has a `=` in it.
pub fn check_name(name: Option<&CStr>) -> Result<&CStr, Errno> {
    let name = name.ok_or(Errno::INVAL)?;
    if name.is_empty() || name.to_bytes().contains(&b'=') { Err(Errno::INVAL) } else { Ok(name) }
}

/// The length of the name in `NAME=value`; nothing if there is no name or no `=`.
pub fn name_length(variable: &CStr) -> Option<usize> {
    variable.to_bytes().iter().position(|&byte| byte == b'=').filter(|&length| length != 0)
}

/// The table, fetched from the host if it was not yet. Errors: `ENOMEM`, which POSIX has for `setenv` and its relatives, whatever the
/// host's error is.
#[inline]
pub fn table() -> Result<Table, Errno> {
    fetched().map_err(|_| Errno::NOMEM)
}

/// [`table`] with the host's errors.
#[inline]
pub fn fetched() -> Result<Table, Errno> {
    match environ::get() {
        Some(table) => Ok(table),
        None => fetch().map(|()| environ::get().unwrap_or(Table::NULL)),
    }
}

/// Fetches the environment from the host. Errors: the host's, `ENOMEM`.
#[small]
pub fn fetch() -> Result<(), Errno> {
    let mut memory = None;
    let fetched = wasi::environ::fetch(|count, size| {
        let new = environ::allocate(count, size)?;
        memory = Some(new);
        Ok(new)
    });
    match (fetched, memory) {
        (Ok(_), memory) => {
            environ::install(memory.map_or(crate::abi::Out::none(), |(table, _)| table));
            Ok(())
        }
        (Err(error), Some(memory)) => {
            environ::discard(memory);
            Err(error)
        }
        (Err(error), None) => Err(error),
    }
}

/// Ends the program because of a failing environment where C has no way to say so, with wasi-libc's status.
pub fn give_up(error: Errno) -> ! {
    wasi::proc::exit(if error == Errno::NOMEM { EX_SOFTWARE as u32 } else { EX_OSERR as u32 })
}

/// [`table`], or the end of the program.
pub fn table_or_exit() -> Table {
    fetched().unwrap_or_else(|error| give_up(error))
}

/// [`fetch`], or the end of the program.
pub fn fetch_or_exit() {
    fetch().unwrap_or_else(|error| give_up(error));
}

/// Passes the value of a variable to `body`, which must not change the environment. Errors: those of [`table`].
#[inline]
pub fn with<R>(name: &CStr, body: impl FnOnce(Option<&[u8]>) -> R) -> Result<R, Errno> {
    Ok(environ::with(table()?, name, body))
}

/// The value of a variable that is set and not empty, copied to `value`. Errors: `ENOMEM`, those of [`table`].
#[small]
pub fn copy(name: &CStr, value: &mut crate::abi::Buffer<u8>) -> Result<bool, Errno> {
    with(name, |found| match found.filter(|found| !found.is_empty()) {
        Some(found) => value.extend(found).map(|()| true),
        None => Ok(false),
    })?
}

/// Gives a variable a value; one that has a value keeps it unless `overwrite` is set. Errors: `ENOMEM`, those of [`table`].
pub fn set(name: &CStr, value: &[u8], overwrite: bool) -> Result<(), Errno> {
    let table = table()?;
    if !overwrite && !environ::pointer(table, name).is_null() {
        return Ok(());
    }
    environ::put_copy(table, name, value)
}

/// Removes a variable, if there is one. Errors: those of [`table`].
pub fn remove(name: &CStr) -> Result<(), Errno> {
    environ::remove(table()?, name);
    Ok(())
}

/// A pointer to the value of a variable, or null. Errors: those of [`table`].
pub fn pointer(name: &CStr) -> Result<*mut c_char, Errno> {
    Ok(environ::pointer(table()?, name))
}

/// The value of a variable, which stays until the program changes the environment.
pub fn value(name: &CStr) -> Option<&'static [u8]> {
    environ::value(table().ok()?, name)
}
