//! `<unistd.h>`.

pub mod descriptors;
pub mod directory;
pub mod files;
pub mod identity;
pub mod io;
pub mod limits;
pub mod login;
pub mod mode;
pub mod owner;
pub mod privileged;
pub mod ranges;
pub mod record_lock;
pub mod shells;
pub mod sleep;
pub mod swab;
pub mod system;
pub mod terminal;
