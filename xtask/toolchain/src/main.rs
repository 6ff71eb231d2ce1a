//! Compiles the guest and, at the same time, `cargo xtask`, which makes the libraries from it: on two processors, a fresh
//! checkout has both as soon as it would have the guest alone. `GUEST_TARGET` names the target, `CARGO_TARGET_DIR` the folder.

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use toolchain::{Target, compile_guest};

fn main() -> ExitCode {
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
    let mut tool = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tool.args(["build", "--quiet", "--profile", "xtask", "--package", "xtask"]);
    let tool = tool.spawn();
    let outcome = compile_guest(Target::from_environment(), &folder);
    // What is wrong with the tool, the command that runs it says again.
    if let Ok(mut tool) = tool {
        _ = tool.wait();
    }
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("toolchain: {error}");
            ExitCode::FAILURE
        }
    }
}
