//! `<sys/stat.h>`.

use crate::abi::{c_long, mode_t};

// File types and permissions.
pub const S_IFIFO: mode_t = 0x1000;
pub const S_IFCHR: mode_t = 0x2000;
pub const S_IFDIR: mode_t = 0x4000;
pub const S_IFBLK: mode_t = 0x6000;
pub const S_IFREG: mode_t = 0x8000;
pub const S_IFLNK: mode_t = 0xa000;
pub const S_IFSOCK: mode_t = 0xc000;
pub const S_IFMT: mode_t = 0xf000;
pub const S_IXOTH: mode_t = 1;
pub const S_IWOTH: mode_t = 2;
pub const S_IROTH: mode_t = 4;
pub const S_IRWXO: mode_t = 7;
pub const S_IXGRP: mode_t = 8;
pub const S_IWGRP: mode_t = 0x10;
pub const S_IRGRP: mode_t = 0x20;
pub const S_IRWXG: mode_t = 0x38;
pub const S_IXUSR: mode_t = 0x40;
pub const S_IWUSR: mode_t = 0x80;
pub const S_IRUSR: mode_t = 0x100;
pub const S_IRWXU: mode_t = 0x1c0;
pub const S_ISVTX: mode_t = 0x200;
pub const S_ISGID: mode_t = 0x400;
pub const S_ISUID: mode_t = 0x800;

// Special values of `tv_nsec` for `utimensat`.
pub const UTIME_NOW: c_long = -1;
pub const UTIME_OMIT: c_long = -2;
