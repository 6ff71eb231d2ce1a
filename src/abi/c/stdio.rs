//! `<stdio.h>`.

use crate::abi::c_int;

// The end, and buffering.
pub const EOF: c_int = -1;
pub const TMP_MAX: c_int = 10_000;
pub const _IOFBF: c_int = 0;
pub const _IOLBF: c_int = 1;
pub const _IONBF: c_int = 2;

// Sizes.
pub const BUFSIZ: usize = 1024;
pub const FILENAME_MAX: usize = 4096;
pub const FOPEN_MAX: usize = 1000;
pub const L_tmpnam: usize = 20;
pub const L_ctermid: usize = 20;
pub const L_cuserid: usize = 20;

// Who locks a stream (<stdio_ext.h>).
pub const FSETLOCKING_INTERNAL: c_int = 1;
