//! `cargo xtask sysroot`: `sysroot/lib` from the crate and what its build script assembled.

mod builtins;
pub mod check;
pub mod libraries;

use crate::root::{Outcome, root};
use crate::toolchain::{self, Target, run};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// What `cargo xtask sysroot` takes.
#[derive(clap::Args)]
pub struct Options {
    /// cargo's target directory for the guest.
    #[arg(long, value_name = "FOLDER", env = "CARGO_TARGET_DIR", default_value = "target")]
    target_dir: PathBuf,
    /// Installs the compiler builtins in clang's own folder too, for all targets that are built.
    #[arg(long)]
    install_builtins: bool,
    /// Builds the library with threads, in sysroot/lib/wasm32-wasip1-threads, instead of the one without.
    #[arg(long)]
    threads: bool,
}

impl Default for Options {
    fn default() -> Options {
        let target_dir = std::env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
        Options { target_dir, install_builtins: false, threads: false }
    }
}

/// Builds the guest and makes the libraries.
pub fn make(options: &Options) -> Outcome {
    let folder = root();
    let target = if options.threads { Target::Threads } else { Target::Single };
    let assembled = build(target, &folder, &options.target_dir)?;
    let raw = folder.join(&options.target_dir).join(target.name()).join("guest/libc.a");
    let lib = folder.join("sysroot/lib").join(target.name());
    libraries::make(target, &folder, &raw, &assembled, &lib)?;
    let alias = folder.join("sysroot/lib").join(target.alias());
    for entry in std::fs::read_dir(&lib)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            libraries::update(&alias.join(entry.file_name()), &std::fs::read(entry.path())?)?;
        }
    }
    if !options.install_builtins {
        return builtins::update(target, &lib.join(builtins::FILE));
    }
    for target in [Target::Single, Target::Threads] {
        let library = folder.join("sysroot/lib").join(target.name()).join(builtins::FILE);
        if library.exists() {
            builtins::install(target, &library)?;
        }
    }
    Ok(())
}

/// Compiles the crate as a static library; returns the folder with what `build.rs` assembled beside it.
fn build(guest: Target, folder: &Path, target: &Path) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let mut cargo = toolchain::guest_cargo(guest, "rustc");
    cargo.args(["--lib", "--crate-type", "staticlib", "--target-dir"]).arg(target).current_dir(folder);
    run(&mut cargo)?;
    // The same again, now fresh, for the messages that tell where the build script's files are.
    let mut messages = toolchain::guest_cargo(guest, "rustc");
    messages.args(["--quiet", "--lib", "--crate-type", "staticlib", "--message-format=json", "--target-dir"]);
    messages.arg(target).current_dir(folder).stderr(Stdio::inherit());
    let text = toolchain::output(&mut messages).ok_or("cargo could not say where build.rs wrote its files")?;
    let script =
        text.lines().filter(|line| line.contains("\"build-script-executed\"") && line.contains("wasi-libc-rs"));
    let out = script.filter_map(|line| line.split("\"out_dir\":\"").nth(1)?.split('"').next()).next_back();
    out.map(PathBuf::from).ok_or_else(|| "build.rs did not run".into())
}
