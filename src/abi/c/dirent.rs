//! `<dirent.h>`.

use crate::abi::{c_int, c_uchar};

// File types, as `d_type` has them.
pub const DT_UNKNOWN: c_uchar = 0;
pub const DT_BLK: c_uchar = 1;
pub const DT_CHR: c_uchar = 2;
pub const DT_DIR: c_uchar = 3;
pub const DT_REG: c_uchar = 4;
pub const DT_FIFO: c_uchar = 6;
pub const DT_LNK: c_uchar = 7;
pub const DT_SOCK: c_uchar = 20;
pub const DT_MQ: c_uchar = 21;
pub const DT_SEM: c_uchar = 22;
pub const DT_SHM: c_uchar = 23;
pub const DT_TMO: c_uchar = 24;

// Flags of `posix_getdents`.
pub const DT_FORCE_TYPE: c_int = 1;
