//! `pathconf`: the host reports no limits, so these are POSIX's minimums, or the library's own.

use crate::abi::c::PATH_MAX;
use crate::abi::{Errno, c_int, c_long};

/// No limit, or an option that there is not.
const NONE: c_long = -1;

/// By the number of the name in `<unistd.h>`.
const LIMITS: [c_long; 22] = [
    8,                  // _PC_LINK_MAX
    255,                // _PC_MAX_CANON
    255,                // _PC_MAX_INPUT
    255,                // _PC_NAME_MAX
    PATH_MAX as c_long, // _PC_PATH_MAX
    4096,               // _PC_PIPE_BUF
    1,                  // _PC_CHOWN_RESTRICTED
    1,                  // _PC_NO_TRUNC
    0,                  // _PC_VDISABLE
    1,                  // _PC_SYNC_IO
    1,                  // _PC_ASYNC_IO
    NONE,               // _PC_PRIO_IO
    NONE,               // _PC_SOCK_MAXBUF
    64,                 // _PC_FILESIZEBITS
    4096,               // _PC_REC_INCR_XFER_SIZE
    4096,               // _PC_REC_MAX_XFER_SIZE
    4096,               // _PC_REC_MIN_XFER_SIZE
    4096,               // _PC_REC_XFER_ALIGN
    4096,               // _PC_ALLOC_SIZE_MIN
    NONE,               // _PC_SYMLINK_MAX
    1,                  // _PC_2_SYMLINKS
    1,                  // _PC_TIMESTAMP_RESOLUTION
];

/// The limit or option with this number; `EINVAL` if there is none.
pub fn path_limit(name: c_int) -> Result<c_long, Errno> {
    usize::try_from(name).ok().and_then(|i| LIMITS.get(i)).copied().ok_or(Errno::INVAL)
}
