//! `<stdio.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/stdio.h.html>
//!
//! [`file`] has the stream itself, [`input`], [`output`] and [`position`] what every stream does, [`descriptor`] what
//! the host does for it; the other modules are the C functions, a module for each family.

pub mod file;
pub(crate) mod input;
pub(crate) mod output;
pub(crate) mod position;

pub(crate) mod descriptor;
pub(crate) mod list;

pub mod block;
pub mod buffering;
pub mod byte_in;
pub mod byte_out;
pub mod close;
pub mod cookie;
pub mod ctermid;
pub mod flush;
pub mod fmtcheck;
pub mod fparseln;
pub mod funopen;
pub mod line_in;
pub mod lock;
pub mod memory;
pub mod open;
pub mod perror;
pub mod printf;
pub mod rename;
pub mod scanf;
pub mod seek;
pub mod sprintf;
pub mod standard_streams;
pub mod status;
pub mod string_out;
pub mod temporary;
pub(crate) mod text_sink;
pub(crate) mod text_source;
pub(crate) mod wide;
