//! `<poll.h>` and `<sys/select.h>`.

use crate::abi::c_short;

// Events.
pub const POLLRDNORM: c_short = 1;
pub const POLLWRNORM: c_short = 2;
pub const POLLRDBAND: c_short = 0x80;
pub const POLLWRBAND: c_short = 0x100;
pub const POLLIN: c_short = 1;
pub const POLLOUT: c_short = 2;
pub const POLLPRI: c_short = 0x200;
pub const POLLRDHUP: c_short = 0x400;
pub const POLLERR: c_short = 0x1000;
pub const POLLHUP: c_short = 0x2000;
pub const POLLNVAL: c_short = 0x4000;

// Descriptors in a set.
pub const FD_SETSIZE: usize = 1024;
