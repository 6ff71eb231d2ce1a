//! `<dlfcn.h>`: a WebAssembly program cannot load a library, nor look for a symbol by name.

use crate::abi::*;
use core::ptr::null_mut;

/// The pending message of `dlerror`.
#[cfg_attr(target_feature = "atomics", thread_local)]
static MESSAGE: Global<*const c_char> = Global::new(core::ptr::null());

/// Fails: null, and `dlerror` says why.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dlopen.html>
#[export]
pub extern "C" fn dlopen(_file: *const c_char, _mode: c_int) -> *mut c_void {
    MESSAGE.set(c"WASI cannot load libraries at run time".as_ptr().cast());
    null_mut()
}

/// Fails: null, and `dlerror` says why.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dlsym.html>
#[export]
pub extern "C" fn dlsym(_library: *mut c_void, _name: *const c_char) -> *mut c_void {
    MESSAGE.set(c"a WebAssembly program keeps no names of its symbols".as_ptr().cast());
    null_mut()
}

/// Fails, as no library can have been opened.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dlclose.html>
#[export]
pub extern "C" fn dlclose(_library: *mut c_void) -> c_int {
    MESSAGE.set(c"not an open library".as_ptr().cast());
    -1
}

/// 0: nothing is known about any address.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dladdr.html>
#[export]
pub extern "C" fn dladdr(_address: *const c_void, _information: *mut c_void) -> c_int {
    0
}

/// What went wrong last, once; null if nothing did since the last call.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dlerror.html>
#[export]
pub extern "C" fn dlerror() -> *mut c_char {
    MESSAGE.replace(core::ptr::null()).cast_mut()
}
