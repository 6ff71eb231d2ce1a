//! `<unistd.h>`.

pub mod io;
pub mod sleep;
