//! `<sys/random.h>`, and `getentropy` of `<unistd.h>`.

use crate::abi::*;
use crate::os::random::{entropy, fill};

/// Fills `buffer` with random bytes fit for secrets. Errors: `EIO` for more than 256.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getentropy.html>
#[export(__getentropy)]
pub extern "C" fn getentropy(buffer: OutSlice<u8>) -> c_int {
    zero_or_minus_one(|| entropy(buffer.get()?))
}

/// Fills `buffer` with random bytes fit for secrets, and returns its size. Errors: `EINVAL` for unknown
/// flags; those that are known make no difference.
/// <https://man7.org/linux/man-pages/man2/getrandom.2.html>
#[export]
pub extern "C" fn getrandom(buffer: OutSlice<u8>, flags: c_uint) -> isize {
    const KNOWN: c_uint = 7; // GRND_NONBLOCK, GRND_RANDOM, GRND_INSECURE
    or_minus_one(|| {
        if flags & !KNOWN != 0 {
            return Err(Errno::INVAL);
        }
        let len = buffer.len().min(isize::MAX as usize);
        fill(buffer.get()?.first(len)).map(|()| len as isize)
    })
}
