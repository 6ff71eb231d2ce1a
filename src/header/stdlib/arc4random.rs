//! Random numbers without errors: <https://man.openbsd.org/arc4random.3>.

use crate::abi::or_abort::or_abort;
use crate::abi::*;
use crate::os::random::{fill, number, number_below};

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

/// Fills `buffer` with random bytes fit for secrets.
#[export]
pub extern "C" fn arc4random_buf(buffer: OutSlice<u8>) {
    or_abort(buffer.get().and_then(fill));
}
