//! `<sys/random.h>`, and `getentropy` of `<unistd.h>`.

use crate::abi::*;
use crate::os::random::entropy;
use crate::wasi::random::fill;

/// Fills `len` bytes at `buffer` with random bytes fit for secrets. Errors: `EIO` for more than 256.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getentropy.html>
#[export(__getentropy)]
pub unsafe extern "C" fn getentropy(buffer: *mut c_void, len: usize) -> c_int {
    // SAFETY: so many bytes, by the caller's word.
    or_minus_one(|| entropy(unsafe { Out::slice(buffer.cast(), len) }?).map(|()| 0))
}

/// Fills `len` bytes at `buffer` with random bytes fit for secrets, and returns `len`. Errors: `EINVAL` for unknown
/// flags; those that are known make no difference.
/// <https://man7.org/linux/man-pages/man2/getrandom.2.html>
#[export]
pub unsafe extern "C" fn getrandom(buffer: *mut c_void, len: usize, flags: c_uint) -> isize {
    const KNOWN: c_uint = 7; // GRND_NONBLOCK, GRND_RANDOM, GRND_INSECURE
    or_minus_one(|| {
        if flags & !KNOWN != 0 {
            return Err(Errno::INVAL);
        }
        let len = len.min(isize::MAX as usize);
        // SAFETY: so many bytes, by the caller's word.
        fill(unsafe { Out::slice(buffer.cast(), len) }?).map(|()| len as isize)
    })
}
