//! `<unistd.h>`.

pub mod files;
pub mod io;
pub mod sleep;
