//! `<dirent.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/dirent.h.html>
//!
//! A `DIR` is an [`os::dir::Stream`](crate::os::dir::Stream) in memory from `malloc`.

pub mod entries;
pub mod getdents;
pub mod order;
pub mod scan;
pub mod stream;
pub mod types;

pub use crate::abi::tree::dir::{DIR, dirent};
