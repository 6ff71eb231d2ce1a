//! C tests.
fn main() {}
