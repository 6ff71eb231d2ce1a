//! The environment: `getenv` and its relatives of `<stdlib.h>`, `environ` of `<unistd.h>`, and the functions of
//! `<wasi/libc-environ.h>`.

use crate::abi::program::environ as table;
use crate::abi::*;
use crate::os::environ::{self, check_name, give_up, name_length};
use core::ptr::null_mut;

unsafe extern "C" {
    /// The program's `environ`, in `names.s`: a program that never mentions it does not have it, and never asks the host
    /// before its first `getenv`.
    safe static environ: Variable<*mut *mut c_char>;
}

/// The constructor that comes with `environ`.
#[export]
pub extern "C" fn __wasilibc_environ_at_start() {
    // SAFETY: a variable of the program's, which is always there.
    unsafe { table::keep_in(environ.as_mut_ptr()) };
    environ::fetch_or_exit();
}

/// The value of an environment variable, or null, with `errno` set only if the environment could not be fetched.
/// Errors: `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getenv.html>
#[export(secure_getenv)]
pub extern "C" fn getenv(name: Text<u8>) -> *mut c_char {
    if name.as_ptr().is_null() {
        return null_mut();
    }
    let fetched = environ::fetched().or_else(|error| if error == Errno::NOMEM { Err(error) } else { give_up(error) });
    or_null(|| Ok(table::find(fetched?, name)))
}

/// Gives a variable a copy of a value; one that has a value keeps it unless `overwrite` is not 0. Errors: `EINVAL` for a
/// name that is null, empty or has a `=` in it, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setenv.html>
#[export]
pub extern "C" fn setenv(name: CStrArg, value: CStrArg, overwrite: c_int) -> c_int {
    or_minus_one(|| {
        let value = value.bytes()?;
        environ::set(check_name(name.optional())?, value, overwrite != 0).map(|()| 0)
    })
}

/// Makes `variable` itself, not a copy, part of the environment; without a `=` it names a variable to remove, as on
/// other systems. Errors: `EINVAL` for an empty name, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/putenv.html>
#[export]
pub extern "C" fn putenv(variable: CStrArg<'static>) -> c_int {
    or_minus_one(|| {
        let string = variable.optional().ok_or(Errno::INVAL)?;
        match name_length(string) {
            // SAFETY: the program keeps `variable` as long as it is in the table, and starts it with its name and `=`.
            Some(_) => unsafe { table::put(environ::table()?, variable.as_ptr().cast_mut(), string, false)? },
            None => environ::remove(check_name(Some(string))?)?,
        }
        Ok(0)
    })
}

/// Removes a variable, if there is one. Errors: `EINVAL` for a name that is null, empty or has a `=` in it, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/unsetenv.html>
#[export]
pub extern "C" fn unsetenv(name: CStrArg) -> c_int {
    or_minus_one(|| check_name(name.optional()).and_then(environ::remove).map(|()| 0))
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
    environ::table_or_exit().as_mut_ptr()
}

/// Fetches the environment from the host.
#[export]
pub extern "C" fn __wasilibc_initialize_environ() {
    environ::fetch_or_exit();
}

/// Fetches the environment from the host if it was not yet.
#[export]
pub extern "C" fn __wasilibc_ensure_environ() {
    environ::table_or_exit();
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
        environ::fetch_or_exit();
    }
}
