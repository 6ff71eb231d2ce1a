//! The constants of the C headers, by their C names. They stand nowhere else, and
//! `scripts/check-headers.py --constants` compares each with the value that the headers give it.
#![allow(missing_docs)] // the headers and POSIX say what each means
#![allow(non_upper_case_globals)] // C's names, as L_tmpnam

mod aio;
mod auxv;
mod dirent;
mod exits;
mod fcntl;
mod fenv;
mod fmtmsg;
mod ipc;
mod libutil;
mod limits;
mod locale;
mod mman;
mod netdb;
mod pattern;
mod poll;
mod pthread;
mod regex;
mod resolv;
mod resource;
mod search;
mod signal;
mod socket;
mod stat;
mod stdio;
mod syslog;
mod termios;
mod time;
mod tree_walk;
mod unistd;
mod vis;
mod wide;

pub use aio::*;
pub use auxv::*;
pub use dirent::*;
pub use exits::*;
pub use fcntl::*;
pub use fenv::*;
pub use fmtmsg::*;
pub use ipc::*;
pub use libutil::*;
pub use limits::*;
pub use locale::*;
pub use mman::*;
pub use netdb::*;
pub use pattern::*;
pub use poll::*;
pub use pthread::*;
pub use regex::*;
pub use resolv::*;
pub use resource::*;
pub use search::*;
pub use signal::*;
pub use socket::*;
pub use stat::*;
pub use stdio::*;
pub use syslog::*;
pub use termios::*;
pub use time::*;
pub use tree_walk::*;
pub use unistd::*;
pub use vis::*;
pub use wide::*;
