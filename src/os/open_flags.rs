//! The flags of `<fcntl.h>`. The low twelve bits are the host's [`fdflags`](crate::wasi::types::fdflags), the next four its
//! [`oflags`](crate::wasi::types::oflags).
#![allow(missing_docs)] // <fcntl.h> and POSIX say what each means

use crate::abi::c_int;

pub const APPEND: c_int = 0x0001;
pub const DSYNC: c_int = 0x0002;
pub const NONBLOCK: c_int = 0x0004;
pub const RSYNC: c_int = 0x0008;
pub const SYNC: c_int = 0x0010;
pub const CREAT: c_int = 0x1000;
pub const DIRECTORY: c_int = 0x2000;
pub const EXCL: c_int = 0x4000;
pub const TRUNC: c_int = 0x8000;
pub const NOFOLLOW: c_int = 0x0100_0000;
pub const EXEC: c_int = 0x0200_0000;
pub const RDONLY: c_int = 0x0400_0000;
pub const SEARCH: c_int = 0x0800_0000;
pub const WRONLY: c_int = 0x1000_0000;
pub const RDWR: c_int = RDONLY | WRONLY;
pub const ACCMODE: c_int = EXEC | RDWR | SEARCH;
pub const ALL: c_int = 0x1f | 0xf000 | NOFOLLOW | ACCMODE;
