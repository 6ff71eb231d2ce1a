//! `<wchar.h>`.

pub mod io;
pub mod io_print;
