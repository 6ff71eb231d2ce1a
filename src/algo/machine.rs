//! The host libraries' functions, as a reference for tests.
#![allow(missing_docs)]

use std::ffi::{CStr, c_void};

/// The function `name` of the first library of `libraries` that is there.
pub fn function(libraries: &[&CStr], name: &CStr) -> Option<*mut c_void> {
    let open = |library: &&CStr| unsafe { libc::dlopen(library.as_ptr(), libc::RTLD_NOW) };
    let handle = libraries.iter().map(open).find(|handle| !handle.is_null())?;
    let address = unsafe { libc::dlsym(handle, name.as_ptr()) };
    if address.is_null() { None } else { Some(address) }
}

/// How long a comparison goes on: as `FUZZ_SECONDS` says, else not beyond its first rounds.
pub fn deadline() -> std::time::Instant {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    std::time::Instant::now() + std::time::Duration::from_secs(seconds)
}
