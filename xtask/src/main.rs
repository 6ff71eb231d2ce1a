//! The tasks of this repository that need more than one line of a Makefile.

mod root;
mod rules;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds and checks wasi-libc-rs.
#[derive(Parser)]
#[command(name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Checks the rules on the sources against xtask/limits.txt.
    Rules(rules::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Rules(options) => rules::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
