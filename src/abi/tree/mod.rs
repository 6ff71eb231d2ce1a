//! Directory streams and walks through trees as C has them.

pub mod cwd_variable;
pub mod dir;
pub mod fts;
pub mod glob;
pub mod scandir;
