//! The environment: `getenv` and its relatives of `<stdlib.h>`, `environ` of `<unistd.h>`, and what
//! `<wasi/libc-environ.h>` has.

use crate::abi::*;
use crate::os::environ::{check_name, name_length};

pub mod table;

pub use table::find as lookup;

unsafe extern "C" {
    /// The program's `environ`, in `names.s`: a program that never mentions it does not have it, and never asks the host
    /// before its first `getenv`.
    static mut environ: *mut *mut c_char;
}

/// The constructor that comes with `environ`.
#[export]
pub extern "C" fn __wasilibc_environ_at_start() {
    table::keep_in(&raw mut environ);
}

/// The value of an environment variable, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getenv.html>
#[export(secure_getenv)]
pub unsafe extern "C" fn getenv(name: *const c_char) -> *mut c_char {
    // SAFETY: null or a string.
    match unsafe { cstr(name) }.and_then(check_name) {
        Ok(name) => table::find(name),
        Err(_) => core::ptr::null_mut(),
    }
}

/// A name from C: `EINVAL` if it is null, empty or has a `=` in it.
unsafe fn name_of<'a>(name: *const c_char) -> Result<&'a [u8], Errno> {
    // SAFETY: null or a string.
    unsafe { cstr_or_none(name) }.ok_or(Errno::INVAL).and_then(check_name)
}

/// Gives a variable a copy of a value; one that has a value keeps it unless `overwrite` is set. Errors: `EINVAL` for a
/// name that is empty or has a `=` in it, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setenv.html>
#[export]
pub unsafe extern "C" fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: a null pointer or a string, both.
        let (name, value) = unsafe { (name_of(name)?, cstr(value)?.to_bytes_with_nul()) };
        if overwrite == 0 && !table::find(name).is_null() {
            return Ok(0);
        }
        let variable = join(name, value)?;
        table::place(variable, name, true).map(|()| 0).inspect_err(|_| {
            // SAFETY: from `join`, and not in the table.
            unsafe { c_free(variable.cast()) }
        })
    })
}

/// `name=value` in new memory; `value` has its terminator.
fn join(name: &[u8], value: &[u8]) -> Result<*mut c_char, Errno> {
    let block = c_malloc(name.len() + 1 + value.len())?;
    // SAFETY: as long as what is written.
    unsafe {
        core::ptr::copy_nonoverlapping(name.as_ptr(), block, name.len());
        *block.add(name.len()) = b'=';
        core::ptr::copy_nonoverlapping(value.as_ptr(), block.add(name.len() + 1), value.len());
    }
    Ok(block.cast())
}

/// Gives a variable a value, for functions of the library.
pub fn set_variable(name: &[u8], value: &[u8]) -> Result<(), Errno> {
    let mut text = Buffer::new();
    text.extend(value)?;
    text.push(0)?;
    let variable = join(name, text.as_slice())?;
    // SAFETY: from `join`, and not in the table.
    table::place(variable, name, true).inspect_err(|_| unsafe { c_free(variable.cast()) })
}

/// Makes `variable` itself, not a copy, part of the environment; without a `=` it names a variable to remove, as with
/// other systems. Errors: `EINVAL` for an empty name, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putenv.html>
#[export]
pub unsafe extern "C" fn putenv(variable: *mut c_char) -> c_int {
    or_minus_one(|| {
        // SAFETY: a null pointer or a string.
        let string = unsafe { cstr_or_none(variable) }.ok_or(Errno::INVAL)?;
        match name_length(string) {
            Some(length) => table::place(variable, string.to_bytes().get(..length).unwrap_or(&[]), false)?,
            None => table::remove(check_name(string)?),
        }
        Ok(0)
    })
}

/// Removes a variable, if there is one. Errors: `EINVAL` for a name that is empty or has a `=` in it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unsetenv.html>
#[export]
pub unsafe extern "C" fn unsetenv(name: *const c_char) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or a string.
        table::remove(unsafe { name_of(name) }?);
        Ok(0)
    })
}

/// Removes all variables; `environ` is null afterwards.
/// <https://man7.org/linux/man-pages/man3/clearenv.3.html>
#[export]
pub extern "C" fn clearenv() -> c_int {
    table::clear();
    0
}

/// The table of the variables, fetched from the host if it was not yet: `environ` without the cost of its constructor.
#[export]
pub extern "C" fn __wasilibc_get_environ() -> *mut *mut c_char {
    table::get()
}

/// Fetches the environment from the host.
#[export]
pub extern "C" fn __wasilibc_initialize_environ() {
    table::fetch();
}

/// Fetches the environment from the host if that was not done yet.
#[export]
pub extern "C" fn __wasilibc_ensure_environ() {
    table::ensure();
}

/// Forgets the environment, for a program that is snapshotted before it runs (wizer); it is fetched again when needed.
#[export]
pub extern "C" fn __wasilibc_deinitialize_environ() {
    table::forget();
}

/// Fetches the environment again at once if the program mentions `environ`, which nothing else would.
#[export]
pub extern "C" fn __wasilibc_maybe_reinitialize_environ_eagerly() {
    if table::is_public() {
        table::fetch();
    }
}
