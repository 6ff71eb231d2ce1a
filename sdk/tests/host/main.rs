//! The command `wasi-host`.

mod command;
mod common;
mod paths;
mod streams;
