//! wasi-libc's futex functions, which no header declares.

use crate::abi::*;
use crate::os::wait::futex::{wait, wake};
use core::sync::atomic::AtomicU32;

/// Waits while the word at `word` has the value `expected`, `limit` nanoseconds at most, without end if that is negative. Returns
/// 0 once woken, else a negated error: `EAGAIN` for another value, `EINVAL`, `ETIMEDOUT`, `EINTR` once a handler ran, `EDEADLK`
/// where nothing could end the wait. `_operation` has no meaning here.
#[export]
pub extern "C" fn __wasilibc_futex_wait(
    word: Option<&AtomicU32>,
    _operation: c_int,
    expected: c_int,
    limit: i64,
) -> c_int {
    match word.ok_or(Errno::INVAL).and_then(|word| wait(word, expected.cast_unsigned(), u64::try_from(limit).ok())) {
        Ok(()) => 0,
        Err(error) => -error.code(),
    }
}

/// Wakes up to `count` of those that wait for the word at `word`, all for a negative number; returns how many.
#[export]
pub extern "C" fn __wasilibc_futex_wake(word: Option<&AtomicU32>, count: c_int) -> c_int {
    word.map_or(0, |word| wake(word, u32::try_from(count).unwrap_or(u32::MAX)) as c_int)
}
