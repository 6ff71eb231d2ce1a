//! Streams on the program's own functions, and the items of `fread` and `fwrite`.

#[cfg(target_arch = "wasm32")]
pub mod cookie;
#[cfg(target_arch = "wasm32")]
pub mod funopen;
pub mod items;

#[cfg(target_arch = "wasm32")]
use crate::abi::{Errno, errno_value, restore_errno};

/// The `errno` that one of the program's functions set.
#[cfg(target_arch = "wasm32")]
fn last_error() -> Errno {
    match errno_value() {
        0 => Errno::IO,
        code => Errno::new(code as u16),
    }
}

/// What the program's function `write` wrote. Errors: its own, also if it writes nothing: it would be called for ever.
#[cfg(target_arch = "wasm32")]
#[inline(always)]
fn written(write: impl FnOnce() -> Result<usize, Errno>) -> Result<usize, Errno> {
    let before = errno_value();
    match write() {
        Ok(0) | Err(_) => Err(last_error()),
        done => {
            restore_errno(before); // a `%m` behind what was written means the value before the call
            done
        }
    }
}
