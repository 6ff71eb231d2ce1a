//! Random numbers that cannot fail: <https://man.openbsd.org/arc4random.3>.

use crate::abi::*;
use crate::os::random::{number, number_below};
use crate::wasi::random::fill;

unsafe extern "C" {
    fn abort() -> !;
}

/// These functions have no way to say that the host gave nothing, and numbers that are not random are worse than none.
#[inline(always)]
fn or_abort<T>(result: Result<T, Errno>) -> T {
    // SAFETY: no arguments.
    result.unwrap_or_else(|_| unsafe { abort() })
}

/// A random number fit for secrets.
#[export]
pub extern "C" fn arc4random() -> u32 {
    or_abort(number())
}

/// A random number below `bound`, all equally likely; 0 for a bound of 0.
#[export]
pub extern "C" fn arc4random_uniform(bound: u32) -> u32 {
    or_abort(number_below(bound))
}

/// Fills `len` bytes at `buffer` with random bytes fit for secrets.
#[export]
pub unsafe extern "C" fn arc4random_buf(buffer: *mut c_void, len: usize) {
    // SAFETY: so many bytes, by the caller's word.
    or_abort(unsafe { Out::slice(buffer.cast(), len) }.and_then(fill));
}
