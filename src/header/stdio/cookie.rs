//! Streams on the program's own functions: `fopencookie`.

use crate::abi::stream::cookie::{Cookie, Functions, OPS};
use crate::abi::*;
use crate::os::stream::Mode;
use crate::stdio::FILE;
use crate::stdio::open::{flags_of, new_owned_stream};

/// A stream that reads, writes, seeks and closes with the program's functions, each called with `argument`: without one,
/// reading finds the end, writing throws away, seeking is `ENOTSUP` and closing does nothing. From GNU.
#[export]
pub extern "C" fn fopencookie(argument: *mut c_void, mode: CStrArg, functions: InArg<Functions>) -> *mut FILE {
    or_null(|| {
        let flags = flags_of(Mode::parse(mode.bytes()?)?);
        let cookie = Owned::new(Cookie { functions: *functions.get()?, argument })?;
        new_owned_stream(&OPS, cookie, flags)
    })
}
