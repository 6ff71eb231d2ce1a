//! The command `wasi-host`.
fn main() {}
