//! `<fcntl.h>`: opening, `fcntl`, `openat` and their like.

use crate::abi::{c_int, c_short};

// Flags of `open`.
pub const O_RDONLY: c_int = 0x400_0000;
pub const O_WRONLY: c_int = 0x1000_0000;
pub const O_RDWR: c_int = 0x1400_0000;
pub const O_EXEC: c_int = 0x200_0000;
pub const O_SEARCH: c_int = 0x800_0000;
pub const O_ACCMODE: c_int = 0x1e00_0000;
pub const O_APPEND: c_int = 1;
pub const O_DSYNC: c_int = 2;
pub const O_NONBLOCK: c_int = 4;
pub const O_RSYNC: c_int = 8;
pub const O_SYNC: c_int = 0x10;
pub const O_CREAT: c_int = 0x1000;
pub const O_DIRECTORY: c_int = 0x2000;
pub const O_EXCL: c_int = 0x4000;
pub const O_TRUNC: c_int = 0x8000;
pub const O_NOFOLLOW: c_int = 0x100_0000;
pub const O_CLOEXEC: c_int = 0x0008_0000;
pub const O_NOCTTY: c_int = 0;
pub const O_CLOFORK: c_int = 0x0010_0000;

// Commands of `fcntl`.
pub const F_GETFD: c_int = 1;
pub const F_SETFD: c_int = 2;
pub const F_GETFL: c_int = 3;
pub const F_SETFL: c_int = 4;
pub const F_DUPFD: c_int = 5;
pub const F_DUPFD_CLOEXEC: c_int = 6;
pub const F_GETLK: c_int = 7;
pub const F_SETLK: c_int = 8;
pub const F_SETLKW: c_int = 9;
pub const F_OFD_GETLK: c_int = 36;
pub const F_OFD_SETLK: c_int = 37;
pub const F_OFD_SETLKW: c_int = 38;
pub const F_GETOWN: c_int = 11;
pub const F_SETOWN: c_int = 12;
pub const F_DUPFD_CLOFORK: c_int = 10;
pub const F_ADD_SEALS: c_int = 1033;
pub const F_GET_SEALS: c_int = 1034;
pub const F_ULOCK: c_int = 0;
pub const F_LOCK: c_int = 1;
pub const F_TLOCK: c_int = 2;
pub const F_TEST: c_int = 3;

// Seals of memory objects.
pub const F_SEAL_SEAL: c_int = 1;
pub const F_SEAL_SHRINK: c_int = 2;
pub const F_SEAL_GROW: c_int = 4;
pub const F_SEAL_WRITE: c_int = 8;
pub const F_SEAL_FUTURE_WRITE: c_int = 16;
pub const F_SEAL_EXEC: c_int = 32;

// Kinds of record locks, as `l_type` has them.
pub const F_RDLCK: c_short = 0;
pub const F_WRLCK: c_short = 1;
pub const F_UNLCK: c_short = 2;

// Descriptor flags.
pub const FD_CLOEXEC: c_int = 1;
pub const FD_CLOFORK: c_int = 2;

// Flags and the current directory of the `*at` functions.
pub const AT_FDCWD: c_int = -2;
pub const AT_EACCESS: c_int = 0;
pub const AT_SYMLINK_NOFOLLOW: c_int = 1;
pub const AT_SYMLINK_FOLLOW: c_int = 2;
pub const AT_REMOVEDIR: c_int = 4;
pub const AT_EMPTY_PATH: c_int = 0x1000;

// Advice of `posix_fadvise`.
pub const POSIX_FADV_NORMAL: c_int = 0;
pub const POSIX_FADV_SEQUENTIAL: c_int = 1;
pub const POSIX_FADV_RANDOM: c_int = 2;
pub const POSIX_FADV_WILLNEED: c_int = 3;
pub const POSIX_FADV_DONTNEED: c_int = 4;
pub const POSIX_FADV_NOREUSE: c_int = 5;

// Operations of `flock`, of `<sys/file.h>`.
pub const LOCK_SH: c_int = 1;
pub const LOCK_EX: c_int = 2;
pub const LOCK_NB: c_int = 4;
pub const LOCK_UN: c_int = 8;
