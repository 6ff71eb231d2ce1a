//! `dup` and `pipe`, which the library implements, as preview1 has neither.

use crate::abi::*;
use crate::os::fd;
use crate::os::fd::duplicate::{duplicate, duplicate_to, duplicate_to_with_flags};
use crate::os::fd::pipe as pipes;
use crate::os::signals::broken_pipe;

/// A further descriptor, the lowest free one, for what `fildes` is open on: both share its offset and its status flags.
/// Errors: `EBADF`, `EMFILE`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export]
pub extern "C" fn dup(fildes: c_int) -> c_int {
    or_minus_one(|| duplicate(fildes, 0))
}

/// Makes `to` refer to the open file description of `from`; what it referred to before is closed. Errors: `EBADF`, `ENOMEM`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export]
pub extern "C" fn dup2(from: c_int, to: c_int) -> c_int {
    or_minus_one(|| duplicate_to(from, to).map(|()| to))
}

/// As `dup2`, with `O_CLOEXEC` and `O_CLOFORK`, which `fcntl` shows. Errors: also `EINVAL` for equal descriptors and other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/dup.html>
#[export(__dup3)]
pub extern "C" fn dup3(from: c_int, to: c_int, flags: c_int) -> c_int {
    or_minus_one(|| duplicate_to_with_flags(from, to, flags).map(|()| to))
}

/// Makes a pipe: what is written to `fildes[1]` can be read from `fildes[0]`. It is one within the program: a write waits
/// for nobody, but grows the pipe; a read of an empty pipe that could still be written to ends the program with a message,
/// as nothing could ever end that wait, or with `O_NONBLOCK` fails with `EAGAIN`. Errors: `EMFILE`, `ENOMEM`, `EFAULT`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pipe.html>
#[export]
pub extern "C" fn pipe(fildes: OutArg<[c_int; 2]>) -> c_int {
    zero_or_minus_one(|| {
        let pair = fildes.values()?;
        broken_pipe::install();
        pair.copy_from(&pipes::open(0)?);
        Ok(())
    })
}

/// As `pipe`, with `O_NONBLOCK`, `O_CLOEXEC` and `O_CLOFORK`. Errors: also `EINVAL` for other flags.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/pipe.html>
#[export]
pub extern "C" fn pipe2(fildes: OutArg<[c_int; 2]>, flags: c_int) -> c_int {
    zero_or_minus_one(|| {
        let pair = fildes.values()?;
        broken_pipe::install();
        pair.copy_from(&pipes::open(flags)?);
        Ok(())
    })
}

/// Writes everything out of all open descriptors, with a call of the host for each.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sync.html>
#[export]
pub extern "C" fn sync() {
    fd::sync_all();
}
