//! `<unistd.h>`.

pub mod descriptors;
pub mod directory;
pub mod files;
pub mod identity;
pub mod io;
pub mod limits;
pub mod ranges;
pub mod sleep;
pub mod swab;
pub mod system;
