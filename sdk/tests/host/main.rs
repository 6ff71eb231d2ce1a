//! The command `wasi-host`.

mod command;
mod common;
#[path = "../common/mod.rs"]
mod folder;
mod paths;
mod streams;
