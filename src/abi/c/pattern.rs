//! `<fnmatch.h>`, `<glob.h>`, `<wordexp.h>`.

use crate::abi::c_int;

// Flags of `fnmatch`.
pub const FNM_NOMATCH: c_int = 1;
pub const FNM_NOSYS: c_int = -1;
pub const FNM_PATHNAME: c_int = 1;
pub const FNM_NOESCAPE: c_int = 2;
pub const FNM_PERIOD: c_int = 4;
pub const FNM_CASEFOLD: c_int = 0x10;
pub const FNM_IGNORECASE: c_int = 16;
pub const FNM_LEADING_DIR: c_int = 8;
pub const FNM_FILE_NAME: c_int = 1;
pub const FNM_EXTMATCH: c_int = 0x20;

// Flags and errors of `glob`.
pub const GLOB_ERR: c_int = 1;
pub const GLOB_MARK: c_int = 2;
pub const GLOB_NOSORT: c_int = 4;
pub const GLOB_DOOFFS: c_int = 8;
pub const GLOB_NOCHECK: c_int = 0x10;
pub const GLOB_APPEND: c_int = 0x20;
pub const GLOB_NOESCAPE: c_int = 0x40;
pub const GLOB_PERIOD: c_int = 0x80;
pub const GLOB_MAGCHAR: c_int = 0x100;
pub const GLOB_ALTDIRFUNC: c_int = 0x200;
pub const GLOB_BRACE: c_int = 0x400;
pub const GLOB_NOMAGIC: c_int = 0x800;
pub const GLOB_TILDE: c_int = 0x1000;
pub const GLOB_ONLYDIR: c_int = 0x2000;
pub const GLOB_TILDE_CHECK: c_int = 0x4000;
pub const GLOB_NOSPACE: c_int = 1;
pub const GLOB_ABORTED: c_int = 2;
pub const GLOB_ABEND: c_int = 2;
pub const GLOB_NOMATCH: c_int = 3;
pub const GLOB_NOSYS: c_int = 4;

// Flags and errors of `wordexp`.
pub const WRDE_DOOFFS: c_int = 1;
pub const WRDE_APPEND: c_int = 2;
pub const WRDE_NOCMD: c_int = 4;
pub const WRDE_REUSE: c_int = 8;
pub const WRDE_SHOWERR: c_int = 16;
pub const WRDE_UNDEF: c_int = 32;
pub const WRDE_NOSYS: c_int = -1;
pub const WRDE_NOSPACE: c_int = 1;
pub const WRDE_BADCHAR: c_int = 2;
pub const WRDE_BADVAL: c_int = 3;
pub const WRDE_CMDSUB: c_int = 4;
pub const WRDE_SYNTAX: c_int = 5;
