//! The tasks of this repository that need more than one line of a Makefile.

mod bench;
mod functions;
mod object;
mod reports;
mod root;
mod sysroot;
mod toolchain;

use clap::{Parser, Subcommand};
use std::process::{Command, ExitCode};

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
    #[command(disable_help_flag = true)]
    Rules {
        /// Arguments of xtask/rules, which `make sysroot` does without.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Builds sysroot/lib: libc.a, the other libraries, the start files.
    Sysroot(sysroot::Options),
    /// Checks the rules that hold for the objects of libc.a.
    Archive,
    /// Compares the symbols of the libraries with wasi-libc's and with the checked-in lists.
    Symbols(reports::symbols::Options),
    /// Writes docs/posix.md.
    Posix(reports::posix::Options),
    /// Prints how large small programs are, beside wasi-libc's.
    Sizes(reports::sizes::Options),
    /// Prints where C functions are declared, defined and tested.
    Where(functions::locate::Options),
    /// Measures the library's speed beside wasi-libc's and the machine's own.
    Bench(bench::Options),
    /// Writes the files that a new function needs.
    #[command(subcommand)]
    New(functions::scaffold::New),
    /// Rebuilds the library and runs the C tests whose names contain NAME.
    Test(functions::trial::Options),
    /// Runs cargo with the toolchain for the guest: cargo xtask guest check --lib.
    Guest {
        /// cargo's command and its arguments.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
        arguments: Vec<String>,
    },
    /// Prints the tools in use, as assignments for a shell.
    Toolchain,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Rules { arguments } => rules(&arguments),
        Task::Sysroot(options) => sysroot::make(&options),
        Task::Archive => sysroot::check::run(),
        Task::Symbols(options) => reports::symbols::run(&options),
        Task::Posix(options) => reports::posix::run(&options),
        Task::Sizes(options) => reports::sizes::run(&options),
        Task::Where(options) => functions::locate::run(&options),
        Task::Bench(options) => bench::run(&options),
        Task::New(new) => functions::scaffold::run(&new),
        Task::Test(options) => functions::trial::test(&options),
        Task::Guest { arguments } => guest(&arguments),
        Task::Toolchain => {
            toolchain::Toolchain::find().environment().iter().for_each(|(name, value)| println!("{name}={value}"));
            Ok(())
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn rules(arguments: &[String]) -> root::Outcome {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--profile", "xtask", "--package", "xtask-rules", "--"]).args(arguments);
    toolchain::run(command.current_dir(root::root()))
}

fn guest(arguments: &[String]) -> root::Outcome {
    let (command, rest) = arguments.split_first().ok_or("which command of cargo?")?;
    toolchain::run(toolchain::guest_cargo(toolchain::Target::from_environment(), command).args(rest))
}
