//! Aborting, for functions that cannot report an error.

use super::Errno;

unsafe extern "C" {
    fn abort() -> !;
}

/// The result, or the end of the program: numbers that are not random are worse than none.
#[inline(always)]
pub fn or_abort<T>(result: Result<T, Errno>) -> T {
    // SAFETY: C's `abort` takes nothing and does not return.
    result.unwrap_or_else(|_| unsafe { abort() })
}
