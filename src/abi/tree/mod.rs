//! The C side of directory streams and tree walks.

pub mod cwd_variable;
pub mod dir;
pub mod fts;
pub mod glob;
mod glob_functions;
pub mod scandir;
