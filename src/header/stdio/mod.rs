//! `<stdio.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/stdio.h.html>
//!
//! The C functions, a module for each family; the engine is [`crate::stdio`].

pub mod block;
pub mod buffering;
pub mod byte_in;
pub mod byte_out;
pub mod close;
pub mod cookie;
pub mod ctermid;
pub mod fcloseall;
pub mod floating_point;
pub mod flush;
pub mod fmtcheck;
pub mod fparseln;
pub mod funopen;
pub mod gets;
pub mod line_in;
pub mod lock;
pub mod memory;
pub mod open;
pub mod perror;
pub mod printf;
pub mod printf_integer;
pub mod rename;
pub mod scanf;
pub mod scanf_integer;
pub mod seek;
pub mod sprintf;
pub mod standard_streams;
pub mod status;
pub mod string_out;
pub mod temporary_files;
