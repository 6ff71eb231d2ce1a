//! `<wchar.h>`.

pub mod collate;
pub mod compare;
pub mod copy;
pub mod io;
pub mod io_print;
pub mod io_scan;
pub mod multibyte;
pub mod multibyte_strings;
pub mod scan;
pub mod token;
pub mod wcstod;
pub mod wcstol;
pub mod width;
