//! `<fts.h>` and `<ftw.h>`.

use crate::abi::{c_int, c_ushort};

// Options of `fts_open`.
pub const FTS_COMFOLLOW: c_int = 1;
pub const FTS_LOGICAL: c_int = 2;
pub const FTS_NOCHDIR: c_int = 4;
pub const FTS_NOSTAT: c_int = 8;
pub const FTS_PHYSICAL: c_int = 0x10;
pub const FTS_SEEDOT: c_int = 0x20;
pub const FTS_XDEV: c_int = 0x40;
pub const FTS_WHITEOUT: c_int = 0x80;
pub const FTS_OPTIONMASK: c_int = 0xff;
pub const FTS_NAMEONLY: c_int = 0x100;
pub const FTS_STOP: c_int = 0x200;

// States of an entry, and instructions.
pub const FTS_D: c_ushort = 1;
pub const FTS_DC: c_ushort = 2;
pub const FTS_DEFAULT: c_ushort = 3;
pub const FTS_DNR: c_ushort = 4;
pub const FTS_DOT: c_ushort = 5;
pub const FTS_DP: c_ushort = 6;
pub const FTS_ERR: c_ushort = 7;
pub const FTS_F: c_ushort = 8;
pub const FTS_INIT: c_ushort = 9;
pub const FTS_NS: c_ushort = 10;
pub const FTS_NSOK: c_ushort = 11;
pub const FTS_SL: c_ushort = 12;
pub const FTS_SLNONE: c_ushort = 13;
pub const FTS_W: c_ushort = 14;
pub const FTS_DONTCHDIR: c_ushort = 1;
pub const FTS_SYMFOLLOW: c_ushort = 2;
pub const FTS_ISW: c_ushort = 4;
pub const FTS_AGAIN: c_ushort = 1;
pub const FTS_FOLLOW: c_ushort = 2;
pub const FTS_NOINSTR: c_ushort = 3;
pub const FTS_SKIP: c_ushort = 4;

// Levels of an entry.
pub const FTS_ROOTPARENTLEVEL: c_int = -1;
pub const FTS_ROOTLEVEL: c_int = 0;

// Kinds of entries and flags of `nftw`.
pub const FTW_F: c_int = 1;
pub const FTW_D: c_int = 2;
pub const FTW_DNR: c_int = 3;
pub const FTW_NS: c_int = 4;
pub const FTW_SL: c_int = 5;
pub const FTW_DP: c_int = 6;
pub const FTW_SLN: c_int = 7;
pub const FTW_PHYS: c_int = 1;
pub const FTW_MOUNT: c_int = 2;
pub const FTW_CHDIR: c_int = 4;
pub const FTW_DEPTH: c_int = 8;
pub const FTW_ACTIONRETVAL: c_int = 16;
pub const FTW_XDEV: c_int = 32;
pub const FTW_CONTINUE: c_int = 0;
pub const FTW_STOP: c_int = 1;
pub const FTW_SKIP_SUBTREE: c_int = 2;
pub const FTW_SKIP_SIBLINGS: c_int = 3;
