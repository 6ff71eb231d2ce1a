//! `<sys/sendfile.h>`.

use crate::abi::*;
use crate::os::fd::copy;

/// Copies up to `len` bytes of the file `from` to the descriptor `to`: from `*offset` on, which then moves, or from the
/// descriptor's offset on. Returns how many. Errors: `EBADF`, `EINVAL` for a source other than a file or a negative offset;
/// those of `read` and `write` if nothing was copied.
/// <https://man7.org/linux/man-pages/man2/sendfile.2.html>
#[export]
pub extern "C" fn sendfile(to: c_int, from: c_int, offset: ObjArg<off_t>, len: size_t) -> ssize_t {
    or_minus_one(|| Ok(copy::send(to, from, offset.optional(), len)? as ssize_t))
}
