//! `cargo xtask test NAME`: rebuilds the library and runs the C tests whose names contain NAME.

use crate::root::{Outcome, root};
use crate::sysroot;
use crate::toolchain::{Toolchain, run};
use std::process::Command;
use std::time::Instant;

/// What `cargo xtask test` takes.
#[derive(clap::Args)]
pub struct Options {
    /// A part of the tests' names, as `dirent/` or `dirent/readdir.c`.
    name: String,
    /// For cargo's test harness.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Builds, then tests; says how long each took.
pub fn test(options: &Options) -> Outcome {
    let start = Instant::now();
    sysroot::make(&sysroot::Options::default())?;
    let built = start.elapsed();
    let mut cargo = Command::new(std::env::var("CARGO").unwrap_or("cargo".into()));
    cargo.args(["test", "--quiet", "-p", "c-tests", "--test", "c", "--", &options.name]).args(&options.rest);
    let outcome = run(cargo.current_dir(root()).envs(Toolchain::find().environment()));
    println!("built in {:.1} s, tested in {:.1} s", built.as_secs_f32(), (start.elapsed() - built).as_secs_f32());
    outcome
}
