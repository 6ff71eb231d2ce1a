//! Keys, under which each thread has values.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pthread_key_create.html>

use crate::abi::thread::keys;
use crate::abi::*;

/// Stores a new key in `key`. Errors: `EAGAIN` when all 128 are in use.
#[export(__pthread_key_create)]
pub extern "C" fn pthread_key_create(key: OutArg<c_uint>, destructor: keys::Destructor) -> c_int {
    error_number(|| {
        key.get()?.set(keys::create(destructor)?);
        Ok(())
    })
}

/// Deletes a key; no destructor runs. Errors: `EINVAL`.
#[export(__pthread_key_delete)]
pub extern "C" fn pthread_key_delete(key: c_uint) -> c_int {
    error_number(|| keys::delete(key))
}

/// The value of a key; null at first.
#[export]
pub extern "C" fn pthread_getspecific(key: c_uint) -> *mut c_void {
    keys::get(key)
}

/// Sets the value of a key. Errors: `EINVAL`.
#[export]
pub extern "C" fn pthread_setspecific(key: c_uint, value: *const c_void) -> c_int {
    error_number(|| keys::set(key, value.cast_mut()))
}
