//! Streams on functions of the program.

use crate::abi::cookie::{Cookie, Functions, OPS};
use crate::abi::*;
use crate::os::stream::Mode;
use crate::stdio::FILE;
use crate::stdio::open::{flags_of, new_cookie_stream};

/// A stream that reads, writes, seeks and closes with the program's functions, each called with `argument`: without one,
/// reading finds the end, writing throws away, seeking is `ENOTSUP` and closing does nothing. From GNU.
#[export]
pub unsafe extern "C" fn fopencookie(argument: *mut c_void, mode: CStrArg, functions: InArg<Functions>) -> *mut FILE {
    or_null(|| {
        let flags = flags_of(Mode::parse(mode.bytes()?)?);
        let cookie = Cookie { functions: *functions.get()?, argument };
        let block = c_malloc(size_of::<Cookie>())?;
        // SAFETY: the block is large enough, and `malloc` aligns for any type.
        unsafe { block.cast::<Cookie>().write(cookie) };
        // SAFETY: nothing points to the block yet.
        new_cookie_stream(&OPS, block.cast(), flags).inspect_err(|_| unsafe { c_free(block) })
    })
}
