//! `<unistd.h>`.

pub mod files;
pub mod identity;
pub mod io;
pub mod sleep;
pub mod system;
